/** A group that holds a session with a method, through the phase engine: everybody writes and votes where they can. */
import type { Locale } from '@inrol/contracts';
import type { Ballot, Method, Session, SessionCommand, SessionPhase } from '@inrol/contracts/sessions';
import { personKeyOf, type MemberActor } from '@inrol/domain';
import {
  answersTo,
  applyCommand,
  type AtHand,
  breakoutOf,
  canBeRevealed,
  checkBallot,
  checkNote,
  currentPhase,
  currentTurn,
  groupBoardAccess,
  groupOf,
  groupsBefore,
  limitsOf,
  mayVote,
  mayWriteNote,
  nextPhase,
  sessionFromMethod,
  standingOf,
  takesPrivateNotes,
} from '@inrol/domain/sessions';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const now = new Date('2026-03-14T09:00:00.000Z');
const [organisationId, teamId, onTheBoard] = [id(2), id(3), id(4)];

const member = (number: number): MemberActor => ({
  kind: 'member',
  accountId: id(10_000 + number),
  organisationId,
  role: 'member',
  name: `Persoon ${number}`,
  teams: [{ teamId, lead: false }],
});

export class MethodWalk {
  private session: Session;
  private nextId = 100;
  private readonly newId = (): string => id(this.nextId++);
  /** The first of them facilitates. */
  private readonly people: readonly MemberActor[];

  constructor(method: Method, language: Locale, people: number) {
    this.people = Array.from({ length: people }, (_, number) => member(number));
    const plan = {
      ...{ title: method.title[language], question: '', teamId, trackId: null, language, startsAt: null },
      ...{ boardId: id(5), processMapId: null, processMapDocumentId: null },
    };
    this.session = sessionFromMethod(method, plan, this.people[0]!, now, this.newId);
    this.give({ kind: 'open' });
    this.give({ kind: 'start' });
    for (const { id: roleId, take } of this.session.roles)
      if (take === 'one') this.give({ kind: 'give-role', roleId, person: personKeyOf(this.people.at(-1)!) });
  }

  /** One phase after the other from where the method begins; gives their titles. */
  toTheEnd(): string[] {
    const walked: string[] = [];
    this.visit(0);
    for (let phase = currentPhase(this.session); phase; phase = nextPhase(this.session)) {
      this.visit(this.session.phases.indexOf(phase));
      walked.push(phase.title);
    }
    return walked;
  }

  /** All that can happen in a phase, however often they come there. */
  visit(index: number): void {
    this.give({ kind: 'go-to', phaseId: this.session.phases[index]!.id });
    const { voting } = this.here;
    if (voting?.kind === 'dilemma' && !this.here.revealed)
      this.give({ kind: 'set-voting', phaseId: this.here.id, voting: { kind: 'dilemma', a: 'Melden', b: 'Wachten' } });
    for (const turn of this.here.turns) {
      this.give({ kind: 'go-to-turn', turnId: turn.id });
      this.takeTurns();
    }
    this.talkInGroups();
    this.everybodyWrites();
    const ballots = this.everybodyVotes();
    if (canBeRevealed(this.here)) this.give({ kind: 'reveal', phaseId: this.here.id }, ballots);
  }

  closed(): Session {
    this.give({ kind: 'close' });
    return this.session;
  }

  private get here(): SessionPhase {
    return currentPhase(this.session)!;
  }

  /** In every turn somebody speaks, and nobody speaks or writes at a distance. */
  private takeTurns(): void {
    const { title } = currentTurn(this.session)!;
    const standings = this.people.map((person) => standingOf(this.session, personKeyOf(person))!);
    if (!standings.some(({ part }) => part === 'speaks')) throw new Error(`nobody speaks at ${title}`);
    if (standings.some(({ part, writes }) => part === 'away' && writes)) throw new Error(`writes while away: ${title}`);
  }

  /** In groups of its size, or of what came together before: everybody has a place, can write there, and comes back. */
  private talkInGroups(): void {
    const { id: phaseId, groups, title } = this.here;
    if (!groups || breakoutOf(this.session, phaseId)) return;
    const way = groupsBefore(this.session).length > 0 ? 'merged' : 'random';
    this.give({ kind: 'form-groups', phaseId, size: groups.size, way });
    this.give({ kind: 'send-apart', phaseId, seconds: 60 });
    for (const person of this.people.slice(1)) {
      if (standingOf(this.session, personKeyOf(person))?.part === 'away') continue;
      const group = groupOf(breakoutOf(this.session, phaseId)!, personKeyOf(person));
      if (!group) throw new Error(`no place for ${person.name} at ${title}`);
      const verdict = groupBoardAccess(person, this.session, group);
      const mayWrite = standingOf(this.session, personKeyOf(person))?.writes ?? true;
      if (verdict !== (mayWrite ? 'write' : 'read')) throw new Error(`${verdict} on the board of a group at ${title}`);
    }
    this.give({ kind: 'call-back', phaseId });
  }

  private everybodyWrites(): void {
    if (!takesPrivateNotes(this.here) || this.here.revealed) return;
    const columnId = this.here.columns[0]?.id ?? null;
    for (const person of this.people) {
      const verdict = mayWriteNote(person, this.session, this.here.id);
      if (!verdict.allowed) throw new Error(`${this.here.title}: ${verdict.code}`);
      if (!checkNote(this.here, { columnId }, 0).allowed) throw new Error(`no note fits at ${this.here.title}`);
    }
  }

  private everybodyVotes(): Ballot[] {
    const { voting, id: phaseId, title, revealed } = this.here;
    if (!voting || revealed) return [];
    return this.people.map((person, number) => {
      const verdict = mayVote(person, this.session, phaseId);
      if (!verdict.allowed) throw new Error(`${title}: ${verdict.code}`);
      const answer = answersTo(voting).at(number % 2);
      const ballot: Ballot = answer
        ? { answer, reason: 'Dat weegt het zwaarst' }
        : [{ targetId: onTheBoard, dots: limitsOf(voting).perNote }];
      const counts = checkBallot(voting, ballot);
      if (!counts.allowed) throw new Error(`${title}: ${counts.code}`);
      return ballot;
    });
  }

  private give(command: SessionCommand, ballots: readonly Ballot[] = []): void {
    const last = this.people.at(-1)!;
    const atHand: AtHand = {
      person: { key: personKeyOf(last), name: last.name },
      leaderGoneSince: null,
      written: false,
      present: this.people.map((person) => ({ key: personKeyOf(person), name: person.name })),
      random: () => 0,
      waits: false,
      newId: this.newId,
    };
    const result = applyCommand(this.session, command, this.people[0]!, now, ballots, atHand);
    if (!result.ok) throw new Error(`${command.kind}: ${result.code}`);
    this.session = result.session;
  }
}
