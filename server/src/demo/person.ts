import { pathParameters, type InputOf, type OutputOf, type Route } from '@inrol/contracts';
import { identityRoutes } from '@inrol/contracts/identity';
import { protocolVersion } from '@inrol/contracts/sync';
import { packetParser } from '@inrol/contracts/wire';
import { io, type Socket } from 'socket.io-client';

export const DEMO_PASSWORD = 'samen leren door te doen';

/** Somebody in the demo, who uses Inrol as a browser does: the routes, a cookie, a socket. */
export class DemoPerson {
  private cookie = '';
  accountId = '';

  constructor(
    private readonly base: string,
    readonly name: string,
    readonly email: string,
  ) {}

  /** Calls a route; signs in again where a session has ended, as happens in the course of a year. */
  async call<R extends Route>(route: R, input: InputOf<R>): Promise<OutputOf<R>> {
    let response = await this.send(route, input);
    if (response.status === 401) {
      await this.signIn();
      response = await this.send(route, input);
    }
    if (!response.ok) throw new Error(`${this.name}: ${route.method} ${route.path}: ${await response.text()}`);
    return (await response.json()) as OutputOf<R>;
  }

  /** Is in the room of a session while `work` goes on. */
  async inRoom<Result>(sessionId: string, work: () => Promise<Result>): Promise<Result> {
    await this.call(identityRoutes.me, {});
    await this.signIn();
    const socket: Socket = io(this.base, {
      transports: ['websocket'],
      forceNew: true,
      parser: packetParser(),
      auth: { protocol: protocolVersion },
      extraHeaders: { cookie: this.cookie, origin: this.base },
    });
    try {
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      await socket.emitWithAck('session.enter', { sessionId });
      return await work();
    } finally {
      socket.disconnect();
    }
  }

  private signIn(): Promise<unknown> {
    return this.send(identityRoutes.signIn, { email: this.email, password: DEMO_PASSWORD });
  }

  private async send(route: Route, input: Record<string, unknown>): Promise<Response> {
    const inPath = new Set(pathParameters(route.path));
    const path = route.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => String(input[name]));
    const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.has(name)));
    const url = new URL(path, this.base);
    if (route.method === 'GET') url.search = new URLSearchParams(rest as Record<string, string>).toString();
    const response = await fetch(url, {
      method: route.method,
      headers: { 'content-type': 'application/json', 'accept-language': 'nl', cookie: this.cookie },
      ...(route.method === 'GET' ? {} : { body: JSON.stringify(rest) }),
    });
    const [set] = response.headers.getSetCookie();
    if (set) this.cookie = set.split(';')[0] ?? '';
    return response;
  }
}
