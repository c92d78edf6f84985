/** What a `load` that reads obstacles depends on: load again after an answer or a verdict. */
export const obstacleDependency = 'inrol:obstacles';
