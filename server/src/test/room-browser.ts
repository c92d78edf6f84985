import type { PersonHere, Session } from '@inrol/contracts/sessions';
import type { LiveInput, LiveMessage, LiveOutput, LivePayload } from '@inrol/contracts/sync';
import { expect, vi } from 'vitest';
import { SyncBrowser } from '../sync/test/sync-browser.ts';
import type { Browser } from './browser.ts';
import { Refused } from './browser.ts';

/** A browser with the page of a session open: keeps what the room tells, and every byte that came over the socket. */
export class RoomBrowser extends SyncBrowser {
  session: Session | null = null;
  people: PersonHere[] = [];
  /** Since when the one who leads is away, as the room told last. */
  leaderGoneSince: string | null = null;
  /** How many are writing and how many are done, as the room told last. */
  counts = { writing: 0, done: 0 };
  /** How often the room said that there are other outcomes now. */
  outcomes = 0;
  private readonly received: string[] = [];

  constructor(browser: Browser) {
    super(browser.base, { cookie: browser.cookies, origin: browser.base });
    this.socket.on('session.changed', (session: Session) => (this.session = session));
    this.socket.on('session.people', (told: LivePayload<'session.people'>) => {
      this.people = told.people;
      this.counts = told.counts;
      this.leaderGoneSince = told.leaderGoneSince;
    });
    this.socket.on('session.outcomes', () => (this.outcomes += 1));
    this.socket.io.on('open', () =>
      this.socket.io.engine.on('packet', ({ data }: { data?: unknown }) => {
        if (data !== undefined) this.received.push(Buffer.from(data as Buffer).toString('utf8'));
      }),
    );
  }

  /** All that this browser was ever told over its socket. */
  get bytes(): string {
    return this.received.join('\n');
  }

  async enter(sessionId: string): Promise<Session> {
    if (!this.socket.connected) await this.connect();
    const { session, people, leaderGoneSince } = await this.get('session.enter', { sessionId });
    this.session = session;
    this.people = people;
    this.leaderGoneSince = leaderGoneSince;
    return session;
  }

  /** The answer to a message; throws `Refused` for a problem. */
  async get<Name extends LiveMessage>(name: Name, input: LiveInput<Name>): Promise<LiveOutput<Name>> {
    const reply = await this.ask(name, input);
    if ('problem' in reply) throw new Refused(reply.problem);
    return reply.data;
  }

  /** Waits until the room has told of this revision. */
  hears({ revision }: Pick<Session, 'revision'>): Promise<void> {
    return vi.waitFor(() => expect(this.session?.revision).toBe(revision), 10_000);
  }

  /** Waits until these people are in the room, as they are told apart by name. */
  sees(...names: string[]): Promise<void> {
    return vi.waitFor(() => expect(this.people.map(({ name }) => name)).toEqual(names), 10_000);
  }
}
