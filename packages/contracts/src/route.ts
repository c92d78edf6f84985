/**
 * A route of the HTTP interface, as data. The server mounts it, the client calls it, the OpenAPI page shows it and the
 * tests try it for every role: all from this one description.
 */
import type { z } from 'zod';

/**
 * Who gets past the door. The fine check (whose team, which state) is a policy in `@inrol/domain`.
 * - `public`: anyone
 * - `account`: anyone signed in
 * - `member`: a member of the organisation in the path
 * - `admin`: an admin of the organisation in the path
 * - `participant`: a member of the organisation, or a guest of the session in the path
 */
export type Access = 'public' | 'account' | 'member' | 'admin' | 'participant';
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Route<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> {
  readonly method: HttpMethod;
  /** Path with `:parameters`; each of them is a field of `input`. */
  readonly path: `/api/${string}`;
  readonly access: Access;
  /** One sentence for the reader of the OpenAPI page. */
  readonly summary: string;
  /** Path parameters, query and body in one flat strict object. */
  readonly input: Input;
  readonly output: Output;
  /** Where the answer is not JSON. */
  readonly produces?: 'text/markdown' | 'text/csv' | 'text/calendar';
}

/** Describes a route; keeps the types of its input and output. */
export const route = <Input extends z.ZodObject, Output extends z.ZodType>(
  definition: Route<Input, Output>,
): Route<Input, Output> => definition;

/** What a caller passes in. */
export type InputOf<R> = R extends Route<infer Input, z.ZodType> ? z.input<Input> : never;
/** What the server works with after validation. */
export type ParsedInputOf<R> = R extends Route<infer Input, z.ZodType> ? z.output<Input> : never;
export type OutputOf<R> = R extends Route<z.ZodObject, infer Output> ? z.output<Output> : never;

/** The names of the parameters in a path: `/a/:b/c/:d` → `['b', 'd']`. */
export const pathParameters = (path: string): string[] => [...path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1]!);
