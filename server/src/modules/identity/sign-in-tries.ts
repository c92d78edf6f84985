import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from '../../platform/errors/index.ts';

const TRIES = 10;
const WITHIN_SECONDS = 15 * 60;

/** Ten tries in fifteen minutes for one address; one that succeeds wipes them out. */
@Injectable()
export class SignInTries {
  private readonly limiter = new RateLimiterMemory({
    points: TRIES,
    duration: WITHIN_SECONDS,
  });

  /** Counts a try; refuses with `too-many-tries`. */
  async count(email: string): Promise<void> {
    await this.limiter.consume(email).catch(() => {
      throw new Refusal('too-many-tries');
    });
  }

  async forget(email: string): Promise<void> {
    await this.limiter.delete(email);
  }
}
