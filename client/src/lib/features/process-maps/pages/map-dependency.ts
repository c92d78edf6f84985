import { invalidate } from '$app/navigation';

/** What a `load` that reads a map depends on. */
export const mapDependency = 'inrol:process-map';

/** Reads the map of this page again. */
export const refreshMap = (): Promise<void> => invalidate(mapDependency);
