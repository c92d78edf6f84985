import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from '../../platform/errors/index.ts';

const WRONG_CODES = 100;
const GUESTS = 300;
const WITHIN_SECONDS = 10 * 60;

/** How often one address may try a wrong code, and how many guests it may bring; a hall full of people fits. */
@Injectable()
export class JoinTries {
  private readonly wrong = new RateLimiterMemory({ points: WRONG_CODES, duration: WITHIN_SECONDS });
  private readonly guests = new RateLimiterMemory({ points: GUESTS, duration: WITHIN_SECONDS });

  /** Refuses with `too-many-requests` who has tried too many wrong codes. */
  async check(address: string): Promise<void> {
    const tries = await this.wrong.get(address);
    if (tries && tries.consumedPoints >= WRONG_CODES) throw new Refusal('too-many-requests');
  }

  async countWrong(address: string): Promise<void> {
    await this.wrong.penalty(address);
  }

  async countGuest(address: string): Promise<void> {
    await this.guests.consume(address).catch(() => {
      throw new Refusal('too-many-requests');
    });
  }
}
