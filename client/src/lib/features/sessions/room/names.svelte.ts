import { sessionRoutes, type PersonHere, type Session } from '@inrol/contracts/sessions';
import { call } from '#lib/api/call.ts';
import { ProblemError } from '#lib/api/problem.ts';

/**
 * What those are called under whom notes stand: a board holds keys, no names. Who is or was here since this page opened is
 * remembered; of who left before that the server is asked, once for each that is not known.
 */
export class Names {
  readonly #session: () => Session;
  readonly #asked = new Set<string>();
  #underWay = false;
  #met = $state.raw<Readonly<Record<string, string>>>({});

  constructor(session: () => Session) {
    this.#session = session;
  }

  meet(people: readonly Pick<PersonHere, 'key' | 'name'>[]): void {
    if (people.every(({ key, name }) => this.#met[key] === name)) return;
    this.#met = { ...this.#met, ...Object.fromEntries(people.map(({ key, name }) => [key, name])) };
  }

  /** Null of a note of nobody, and as long as it is not known. */
  of(author: string | null): string | null {
    if (author === null) return null;
    const group = this.#session()
      .breakouts.flatMap(({ groups }) => groups)
      .find(({ id }) => author === `group:${id}`);
    const name = group?.name ?? this.#met[author] ?? null;
    if (name === null && !this.#asked.has(author)) {
      this.#asked.add(author);
      void this.#ask();
    }
    return name;
  }

  async #ask(): Promise<void> {
    if (this.#underWay) return;
    this.#underWay = true;
    const { organisationId, id: sessionId } = this.#session();
    try {
      this.meet(await call(sessionRoutes.names, { organisationId, sessionId }));
    } catch (problem) {
      // asked again with the next note that is drawn
      this.#asked.clear();
      if (!(problem instanceof ProblemError)) throw problem;
    } finally {
      this.#underWay = false;
    }
  }
}
