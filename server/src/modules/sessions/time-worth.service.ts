import type { ParsedInputOf } from '@inrol/contracts';
import type { Session, TimeWorth, timeWorthRoutes } from '@inrol/contracts/sessions';
import { personKeyOf, type Actor } from '@inrol/domain';
import { isSigned, nameOf } from '@inrol/domain/blind-rights';
import { mayGetRight, shownTimeWorth, takesTimeWorth, withAnswer } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { newSigningKey, signBlind } from './blind-keys.ts';
import { Sessions } from './sessions.ts';
import { TimeWorthRepository } from './time-worth.repository.ts';

type Input<Name extends keyof typeof timeWorthRoutes> = ParsedInputOf<(typeof timeWorthRoutes)[Name]>;

/**
 * "Was it worth your time?" Everyone in the room gets the right to answer once, signed without being seen; who comes with
 * such a right is not asked who they are. A key belongs to one session.
 */
@Injectable()
export class TimeWorthService {
  /** Keys on their way: a whole room asks at the same moment. */
  private readonly making = new Map<string, Promise<void>>();

  constructor(
    private readonly sessions: Sessions,
    private readonly rows: TimeWorthRepository,
    private readonly database: Database,
  ) {}

  async key(actor: Actor, sessionId: string): Promise<{ modulus: string | null }> {
    const { organisationId } = actor;
    const session = await this.sessions.one(organisationId, sessionId);
    insist(mayGetRight(actor, session));
    if (!(await this.rows.one(organisationId, sessionId))) await this.begin(organisationId, sessionId);
    const row = await this.rows.one(organisationId, sessionId);
    return { modulus: row?.privateKey ? row.modulus : null };
  }

  /** The same cover is signed again, so that an answer that got lost takes nobody's right; another one is not. */
  right(actor: Actor, { sessionId, covered }: Input<'timeWorthRight'>): Promise<{ signature: string }> {
    const { organisationId } = actor;
    return this.database.transaction(async () => {
      insist(mayGetRight(actor, await this.sessions.toTakePartIn(organisationId, sessionId)));
      const row = found(await this.rows.lock(organisationId, sessionId));
      if (!row.privateKey) throw new Refusal('time-worth-closed');
      const person = personKeyOf(actor);
      if ((row.given[person] ?? covered) !== covered) throw new Refusal('right-already-given');
      const signature = signBlind({ privateKey: row.privateKey, modulus: row.modulus }, covered);
      await this.rows.update({ ...row, given: { ...row.given, [person]: covered } });
      return { signature };
    });
  }

  /** Takes an answer from whoever holds a right. The same right again changes nothing. */
  async tell({ organisationId, sessionId, secret, signature, worth, sentence }: Input<'tellTimeWorth'>): Promise<void> {
    await this.database.transaction(async () => {
      const row = found(await this.rows.lock(organisationId, sessionId));
      if (!isSigned(row, secret, signature)) throw new Refusal('right-not-valid');
      insist(takesTimeWorth(await this.sessions.toTakePartIn(organisationId, sessionId)));
      if (!row.privateKey) throw new Refusal('time-worth-closed');
      const name = nameOf(secret);
      if (row.used.includes(name)) return;
      await this.rows.update({ ...row, ...withAnswer(row, worth, sentence), used: [...row.used, name].toSorted() });
    });
  }

  /** No more answers: what they were given with goes away, and the answers too where there are too few. Part of the closing. */
  async close({ organisationId, id }: Session): Promise<void> {
    const row = await this.rows.lock(organisationId, id);
    if (!row?.privateKey) return;
    const { counts, sentences } = shownTimeWorth(row) ?? { counts: [0, 0, 0, 0, 0], sentences: [] };
    await this.rows.update({ ...row, privateKey: null, given: {}, used: [], counts, sentences });
  }

  /** What all said together; null before the session was closed, and where too few answered. */
  async of(organisationId: string, sessionId: string): Promise<TimeWorth | null> {
    const row = await this.rows.one(organisationId, sessionId);
    return row && row.privateKey === null ? shownTimeWorth(row) : null;
  }

  private begin(organisationId: string, sessionId: string): Promise<void> {
    const making = this.making.get(sessionId) ?? this.make(organisationId, sessionId);
    this.making.set(sessionId, making);
    return making.finally(() => this.making.delete(sessionId));
  }

  private async make(organisationId: string, sessionId: string): Promise<void> {
    const nothing = { given: {}, used: [], counts: [0, 0, 0, 0, 0], sentences: [] };
    await this.rows.begin({ sessionId, organisationId, ...(await newSigningKey()), ...nothing });
  }
}
