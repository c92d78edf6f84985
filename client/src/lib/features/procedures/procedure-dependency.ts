/** What a page of procedures is read again by. */
export const procedureDependency = 'inrol:procedures';
