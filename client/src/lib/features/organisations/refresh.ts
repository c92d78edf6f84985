import { invalidate } from '$app/navigation';
import { meDependency } from '#lib/app/me.svelte.ts';

/** What a `load` that shows the house depends on. */
export const houseDependency = 'inrol:house';

/** Shows the house as it is now; also who one is in it, since that may be what changed. */
export const refreshHouse = async (): Promise<void> => {
  await Promise.all([invalidate(houseDependency), invalidate(meDependency)]);
};
