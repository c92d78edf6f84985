import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from '../../platform/errors/index.ts';

const SENDS = 30;
const WITHIN_SECONDS = 60 * 60;

/** How often somebody may have a team invited: more than anybody plans, and far less than would burden people. */
@Injectable()
export class InvitationSends {
  private readonly limiter = new RateLimiterMemory({ points: SENDS, duration: WITHIN_SECONDS });

  async count(accountId: string): Promise<void> {
    await this.limiter.consume(accountId).catch(() => {
      throw new Refusal('too-many-requests');
    });
  }
}
