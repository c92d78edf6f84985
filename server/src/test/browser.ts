import { pathParameters, problem, type InputOf, type OutputOf, type Problem, type Route } from '@inrol/contracts';

/** What the server refused, as a browser sees it. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}`);
  }
  get code() {
    return this.problem.code;
  }
}

/** A browser without a screen: keeps its cookies, speaks the routes of the contracts. */
export class Browser {
  private readonly jar = new Map<string, string>();

  constructor(
    readonly base: string,
    private readonly language = 'nl',
  ) {}

  /** The same browser with a cookie that was given to it elsewhere. */
  with(cookie: string): this {
    this.keep(cookie);
    return this;
  }

  /** The `Cookie` header of this browser, for its sockets. */
  get cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Calls a route; throws `Refused` for a problem. */
  async call<R extends Route>(route: R, input: InputOf<R>): Promise<OutputOf<R>> {
    const response = await this.send(route, input);
    if (!response.ok) throw new Refused(problem.parse(await response.json()));
    return (route.produces ? response.text() : response.json()) as Promise<OutputOf<R>>;
  }

  /** The code of the refusal that a call meets, or `accepted`. For any input, also a wrong one. */
  async refusal(route: Route, input: Record<string, unknown>): Promise<string> {
    const response = await this.send(route, input);
    if (response.ok) return 'accepted';
    return problem.parse(await response.json()).code;
  }

  /** Sends what it is given, right or wrong. */
  async send(route: Route, input: Record<string, unknown>, headers: Record<string, string> = {}): Promise<Response> {
    const inPath = pathParameters(route.path);
    const path = route.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(input[name])));
    const rest = Object.entries(input).filter(([name, value]) => !inPath.includes(name) && value !== undefined);
    const url = new URL(path, this.base);
    if (route.method === 'GET') for (const [name, value] of rest) url.searchParams.set(name, String(value));
    const response = await fetch(url, {
      method: route.method,
      headers: {
        'content-type': 'application/json',
        'accept-language': this.language,
        ...(this.jar.size > 0 && { cookie: this.cookies }),
        ...headers,
      },
      ...(route.method === 'GET' ? {} : { body: JSON.stringify(Object.fromEntries(rest)) }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private keep(line: string): void {
    const [name, value] = line.split(';')[0]!.split('=') as [string, string];
    if (value) this.jar.set(name, value);
    else this.jar.delete(name);
  }
}
