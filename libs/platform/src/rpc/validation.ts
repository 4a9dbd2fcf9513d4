import {
  fieldFaultOf,
  InvalidRequest,
  MAX_ERRORS,
  type Call,
  type FieldError,
  type InputOf,
} from '@gatehouse/contracts';
import type { z } from 'zod';

/**
 * Validates the input of a call.
 * @throws InvalidRequest with a pointer (RFC 6901) to each field
 */
export const parseInput = <C extends Call>(contract: C, input: unknown): InputOf<C> =>
  parseAs(contract.input, input) as InputOf<C>;

/**
 * Validates a value against a schema, as the input of a call is validated.
 * @throws InvalidRequest with a pointer (RFC 6901) to each field
 */
export function parseAs<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new InvalidRequest({ errors: firstErrors(result.error.issues) });
}

/** The most that are reported: a body may have an error in each of thousands of fields. */
function firstErrors(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  const errors: FieldError[] = [];
  for (const issue of issues) {
    if (errors.length >= MAX_ERRORS) break;
    const more = fieldErrors(issue);
    // One error per field is enough to act on.
    errors.push(...more.filter((each) => !errors.some(({ pointer }) => pointer === each.pointer)));
  }
  return errors;
}

/** The replacement character for bytes that were not UTF-8. */
const REPLACEMENT = '\uFFFD';

/**
 * Validates a row of a file, including that its cells are UTF-8.
 * @throws InvalidRequest with a pointer to each invalid cell
 */
export function parseRow<Schema extends z.ZodType>(
  schema: Schema,
  fields: Record<string, string>,
): z.output<Schema> {
  const garbled = Object.keys(fields).filter((name) => fields[name]?.includes(REPLACEMENT));
  if (garbled.length > 0) {
    const fault = { code: 'not-utf-8', detail: 'is not UTF-8' } as const;
    throw new InvalidRequest({
      errors: garbled.map((name) => ({ pointer: `/${name}`, ...fault })),
    });
  }
  return parseAs(schema, fields);
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MAX_ERRORS).map((key) => ({
      pointer: pointer([...issue.path, key]),
      ...fieldFaultOf(issue),
      detail: 'is not a known field',
    }));
  }
  return [{ pointer: pointer(issue.path), ...fieldFaultOf(issue), detail: issue.message }];
}

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
