import type { z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import { failure } from './schemas/answer-schemas.ts';

const WRONG: Readonly<Record<number, string>> = {
  400: 'A parameter or body is wrong',
  401: 'Nobody is signed in',
  403: 'Not allowed, or an address that is refused',
  404: 'There is no such thing',
  409: 'It was cancelled',
  413: 'Too large',
  415: 'The body is no JSON',
  422: 'It cannot be read, or holds no words',
  429: 'Too much of the same waits already',
  500: 'A bug',
  502: 'An address did not answer',
  503: 'The archive or a source cannot be used now',
};

/** The failures that every operation may answer with, in the one envelope. */
export function failures() {
  const answers = Object.entries(WRONG).map(([status, description]) => [
    status,
    { description, content: { 'application/json': { schema: failure } } },
  ]);
  return Object.fromEntries(answers) as Record<string, { description: string }>;
}

/** A good answer as JSON of a schema. */
export function ok<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { 200: { description, content: { 'application/json': { schema } } } };
}

/** A JSON body of a schema. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } };
}

/** An answer that agrees with a schema: the compiler checks the data, the contract test the answers. */
export function answer<Schema extends z.ZodType>(
  c: Context,
  _schema: Schema,
  data: Unlocked<z.input<Schema>>,
): TypedResponse<z.output<Schema>, 200, 'json'> {
  return c.json(data as object) as unknown as TypedResponse<z.output<Schema>, 200, 'json'>;
}

/** The same data, whether lists may be changed or not. */
type Unlocked<Data> = Data extends readonly (infer Item)[]
  ? readonly Unlocked<Item>[]
  : Data extends object
    ? { readonly [Key in keyof Data]: Unlocked<Data[Key]> }
    : Data;
