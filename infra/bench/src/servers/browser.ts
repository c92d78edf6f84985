import { pathParameters, type InputOf, type OutputOf, type Route } from '@inrol/contracts';

/** Calls routes of Inrol as one person, from an address of their own, and keeps the cookies. */
export class Browser {
  private readonly base: string;
  private readonly address: string;
  private readonly jar = new Map<string, string>();

  /** @param number tells people apart by their address, as behind a proxy */
  constructor(port: number, number: number) {
    this.base = `http://127.0.0.1:${port}`;
    this.address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  }

  /** The `Cookie` header of this browser, for its sockets. */
  get cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async call<R extends Route>(route: R, input: InputOf<R>): Promise<OutputOf<R>> {
    const fields = input as Record<string, unknown>;
    const inPath = pathParameters(route.path);
    const path = route.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(fields[name])));
    const body = Object.fromEntries(Object.entries(fields).filter(([name]) => !inPath.includes(name)));
    const response = await fetch(`${this.base}${path}`, {
      method: route.method,
      headers: {
        ...{ origin: this.base, 'content-type': 'application/json', 'x-forwarded-for': this.address },
        ...(this.jar.size > 0 && { cookie: this.cookies }),
      },
      ...(route.method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split('=') as [string, string];
      this.jar.set(name, value);
    }
    if (!response.ok) throw new Error(`${route.path}: ${await response.text()}`);
    return (await response.json()) as OutputOf<R>;
  }
}
