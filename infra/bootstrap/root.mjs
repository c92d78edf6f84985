import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole tree, as an absolute path that ends in a separator. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * An absolute path inside the tree.
 * @param {...string} parts
 */
export const inTree = (...parts) => join(root, ...parts);
