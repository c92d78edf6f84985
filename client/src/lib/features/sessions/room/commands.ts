import { sessionRoutes, type Session, type SessionCommand } from '@inrol/contracts/sessions';
import { call } from '#lib/api/call.ts';
import { ProblemError } from '#lib/api/problem.ts';

interface Ports {
  session: () => Session;
  take: (session: Session) => void;
  /** Tells the reader that something was refused. */
  warn: (words: string) => void;
}

/**
 * What somebody does to the session as a whole, one after the other: each is made for the session as the one before it left
 * it. A refusal is told, and the session is shown as it is.
 */
export class Commands {
  readonly #ports: Ports;
  #last = Promise.resolve(true);

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** What a facilitator may do. Answers whether it was done. */
  obey(command: SessionCommand): Promise<boolean> {
    return this.#inTurn(() => this.#command(command));
  }

  /** A role one takes oneself; null gives it back. Answers whether one has it now. */
  takeRole(roleId: string | null): Promise<boolean> {
    return this.#inTurn(() => this.#told(() => call(sessionRoutes.takeRole, { ...this.#place(), roleId })));
  }

  #inTurn(act: () => Promise<boolean>): Promise<boolean> {
    this.#last = this.#last.catch(() => false).then(act);
    return this.#last;
  }

  #command(command: SessionCommand): Promise<boolean> {
    const before = this.#ports.session();
    const send = () =>
      call(sessionRoutes.command, { ...this.#place(), revision: this.#ports.session().revision, command });
    return this.#told(async () => {
      try {
        return await send();
      } catch (problem) {
        if (!(problem instanceof ProblemError) || problem.code !== 'changed-meanwhile') throw problem;
        this.#ports.take(await call(sessionRoutes.session, this.#place()));
        // somebody who chose a role, a group or a note of their group meanwhile does not stand in the way of who leads
        if (!differsOnlyInPlaces(before, this.#ports.session())) throw problem;
        return send();
      }
    });
  }

  async #told(act: () => Promise<Session>): Promise<boolean> {
    try {
      this.#ports.take(await act());
      return true;
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      this.#ports.warn(problem.detail);
      return false;
    }
  }

  #place() {
    const { organisationId, id: sessionId } = this.#ports.session();
    return { organisationId, sessionId };
  }
}

const differsOnlyInPlaces = (one: Session, other: Session): boolean => {
  const same = { roles: [], breakouts: [], revision: 0 };
  return JSON.stringify({ ...one, ...same }) === JSON.stringify({ ...other, ...same });
};
