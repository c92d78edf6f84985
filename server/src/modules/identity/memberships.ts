import type { Membership } from '@inrol/contracts/identity';

/** Which organisations and teams an account belongs to; implemented by the organisations module. */
export abstract class Memberships {
  abstract of(accountId: string): Promise<Membership[]>;
}
