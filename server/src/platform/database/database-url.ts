/** Token for the address of the PostgreSQL this process uses; known only after an embedded one has started. */
export const DATABASE_URL = Symbol('DATABASE_URL');
