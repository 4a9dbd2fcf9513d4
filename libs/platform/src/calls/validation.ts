import { InvalidRequest, type Call, type FieldError, type InputOf } from '@gatehouse/contracts';
import type { z } from 'zod';

/**
 * Checks the input of a call.
 * @throws InvalidRequest with a pointer (RFC 6901) to each field
 */
export function parseInput<C extends Call>(contract: C, input: unknown): InputOf<C> {
  const result = contract.input.safeParse(input);
  if (result.success) return result.data as InputOf<C>;
  throw new InvalidRequest({ errors: result.error.issues.flatMap(fieldErrors) });
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointer([...issue.path, key]),
      detail: 'is not a field of this call',
    }));
  }
  return [{ pointer: pointer(issue.path), detail: issue.message }];
}

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
