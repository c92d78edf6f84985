import { z } from 'zod';
import { problem } from './errors/index.ts';
import { pathParameters, type Route } from './route.ts';
import { everyRoute } from './routes.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
  }) as Json;
  return json;
};

const parameter = (route: Route, name: string, where: 'path' | 'query'): Json => {
  const schema = route.input.shape[name] as z.ZodType;
  return {
    name,
    in: where,
    required: !schema.safeParse(undefined).success,
    schema: schemaOf(schema, 'input'),
  };
};

const body = (route: Route, inPath: readonly string[]): Json => {
  const rest = Object.fromEntries(Object.entries(route.input.shape).filter(([key]) => !inPath.includes(key)));
  if (Object.keys(rest).length === 0) return {};
  const schema = schemaOf(z.strictObject(rest), 'input');
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema } },
    },
  };
};

const operation = (noun: string, name: string, route: Route): Json => {
  const inPath = pathParameters(route.path);
  const inQuery = route.method === 'GET' ? Object.keys(route.input.shape).filter((key) => !inPath.includes(key)) : [];
  return {
    operationId: name,
    tags: [noun],
    summary: route.summary,
    description: `Access: ${route.access}.`,
    parameters: [
      ...inPath.map((key) => parameter(route, key, 'path')),
      ...inQuery.map((key) => parameter(route, key, 'query')),
    ],
    ...(route.method === 'GET' ? {} : body(route, inPath)),
    responses: {
      200: {
        description: 'Done',
        content: {
          [route.produces ?? 'application/json']: {
            schema: schemaOf(route.output, 'output'),
          },
        },
      },
      default: {
        description: 'Refused, with a code and what to do',
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
          },
        },
      },
    },
  };
};

/** The OpenAPI 3.1 description of every route, made from the same schemas that validate. */
export const openApiDocument = (version: string): Json => {
  const paths: Record<string, Json> = {};
  for (const { noun, name, route } of everyRoute) {
    const path = route.path.replaceAll(/:([a-zA-Z]+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(noun, name, route);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Inrol', version },
    paths,
    components: { schemas: { Problem: schemaOf(problem, 'output') } },
  };
};
