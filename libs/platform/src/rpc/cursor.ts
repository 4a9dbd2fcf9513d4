import { createHash } from 'node:crypto';
import { InvalidRequest, type Actor, type Call, type ServiceActor } from '@gatehouse/contracts';

type Fields = Record<string, unknown>;

const SEPARATOR = '.';
const TAG_CHARACTERS = 16;

/**
 * What a cursor belongs to: one call, asked in one organisation with the same filters, search and order. It is a mark, not a proof:
 * what stands behind it is only ever compared with, in rows that the caller may see.
 */
function tagOf(
  contract: Call,
  { cursor: _, limit: __, ...asked }: Fields,
  actor: Actor | ServiceActor,
) {
  const organization = actor.kind === 'user' ? actor.organizationId : null;
  const list = JSON.stringify([contract.subject, organization, asked]);
  return createHash('sha256').update(list).digest('base64url').slice(0, TAG_CHARACTERS);
}

/**
 * The input of a call as its use case gets it: with its cursor, if it has one, without the mark of the list.
 * @throws InvalidRequest where it is that of another list
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

/** The answer of a call as it travels: with the mark of the list at the cursor of its next page, if there is one. */
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
