import type { Proposal } from '@inrol/contracts/sessions';

/** What the room has to know of agreements, which are kept elsewhere. */
export interface Agreements {
  /** Whether a proposal became an agreement. */
  readonly agreed: (proposal: Proposal) => boolean;
  /** Makes the agreement; undefined where the reader may not. */
  readonly onagree?: ((proposal: Proposal) => void) | undefined;
}
