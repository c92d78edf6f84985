import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** argon2id with the costs OWASP's password storage cheat sheet gives: 19 MiB, 2 passes, 1 lane. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  /** Somebody unknown costs the same time as somebody known. */
  private readonly ofNobody = hash('nobody has this password', COSTS);

  hash(password: string): Promise<string> {
    return hash(password, COSTS);
  }

  /** Whether `password` belongs to `kept`; `kept` is null for an address that we do not know. */
  async match(kept: string | null, password: string): Promise<boolean> {
    const right = await verify(kept ?? (await this.ofNobody), password);
    return kept !== null && right;
  }
}
