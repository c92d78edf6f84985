/** What a `load` that reads a change track depends on: load again after a change to it. */
export const trackDependency = 'inrol:change-track';
