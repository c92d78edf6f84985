import type { Practice } from '@inrol/contracts/practices';

type Worded = Pick<Practice, 'core' | 'free' | 'versions'>;

/**
 * The practice in new words. A change of core or free is the next version, with what changed and through whom; the
 * earlier ones stay. The same words again are no version.
 */
export const reworded = <P extends Worded>(
  practice: P,
  words: { readonly core: string; readonly free: string },
  through: { readonly because: string; readonly teamId: string | null },
  now: Date,
): P => {
  const { core, free } = words;
  if (core === practice.core && free === practice.free) return practice;
  const number = (practice.versions.at(-1)?.number ?? 0) + 1;
  return {
    ...practice,
    core,
    free,
    versions: [...practice.versions, { number, core, free, ...through, at: now.toISOString() }],
  };
};
