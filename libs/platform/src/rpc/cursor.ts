import { createHash } from 'node:crypto';
import { InvalidRequest, type Actor, type Call, type ServiceActor } from '@gatehouse/contracts';
import { memberAmong } from './context.js';

type Fields = Record<string, unknown>;

const SEPARATOR = '.';
const TAG_CHARACTERS = 16;

/**
 * A cursor is bound to one call, organization, filter, search and order. The mark is a check, not a proof: a cursor's values are only ever
 * compared with rows that the caller may see.
 */
function tagOf(
  contract: Call,
  { cursor: _, limit: __, ...asked }: Fields,
  actor: Actor | ServiceActor,
) {
  const organization = memberAmong(actor)?.organizationId ?? null;
  const list = JSON.stringify([contract.subject, organization, asked]);
  return createHash('sha256').update(list).digest('base64url').slice(0, TAG_CHARACTERS);
}

/**
 * Removes the mark from the cursor in a call's input, if it has one.
 * @throws InvalidRequest if it belongs to another list
 */
export function openCursor(contract: Call, input: Fields, actor: Actor | ServiceActor): Fields {
  const { cursor } = input;
  if (typeof cursor !== 'string') return input;
  const mark = tagOf(contract, input, actor) + SEPARATOR;
  if (cursor.startsWith(mark)) return { ...input, cursor: cursor.slice(mark.length) };
  throw new InvalidRequest({
    errors: [{ pointer: '/cursor', detail: 'is not a cursor of this list' }],
  });
}

/** Marks the cursor of the next page in a call's output, if there is one. */
export function markCursor(
  contract: Call,
  input: Fields,
  actor: Actor | ServiceActor,
  output: unknown,
): unknown {
  if (typeof output !== 'object' || output === null || !('nextCursor' in output)) return output;
  if (typeof output.nextCursor !== 'string') return output;
  const nextCursor = tagOf(contract, input, actor) + SEPARATOR + output.nextCursor;
  return { ...output, nextCursor };
}
