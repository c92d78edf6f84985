import { reactionRoutes } from '@inrol/contracts/sessions';
import { covered, coverSecret, uncover, type CoveredSecret } from '@inrol/domain/blind-rights';
import { call } from '#lib/api/call.ts';
import type { DeviceMemory } from '../room/device-memory.ts';

export interface Place {
  readonly organisationId: string;
  readonly sessionId: string;
}

/** A right to react that the server signed without seeing it. */
export interface ReactionRight {
  readonly secret: string;
  readonly signature: string;
}

type Kept =
  /** Made here; it is asked to be signed, again if that got lost. */
  { kind: 'covered'; modulus: string; secret: CoveredSecret } | { kind: 'signed'; right: ReactionRight };

const place = 'reaction-right';
const random = (bytes: Uint8Array) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);

/** The right of this person on this device, fetched where it is not here; null where nothing is signed any more. Throws the refusal. */
export const rightToReact = async (at: Place, memory: DeviceMemory): Promise<ReactionRight | null> => {
  const kept = memory.recall<Kept | null>(place, null);
  if (kept?.kind === 'signed') return kept.right;
  const waiting = kept ?? (await cover(at));
  if (!waiting) return null;
  memory.remember(place, waiting);
  const { modulus, secret } = waiting;
  const { signature } = await call(reactionRoutes.reactionRight, { ...at, covered: covered({ modulus }, secret) });
  const right = { secret: secret.secret, signature: uncover({ modulus }, secret, signature) };
  memory.remember(place, { kind: 'signed', right } satisfies Kept);
  return right;
};

export const forgetRight = (memory: DeviceMemory): void => memory.forget(place);

const cover = async (at: Place): Promise<Extract<Kept, { kind: 'covered' }> | null> => {
  const { modulus } = await call(reactionRoutes.reactionKey, at);
  return modulus ? { kind: 'covered', modulus, secret: coverSecret({ modulus }, random) } : null;
};
