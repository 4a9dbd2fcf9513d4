import { accountChanged } from '@gatehouse/contracts/identity';
import { record, type Context } from '@gatehouse/platform';
import type { Account } from './ports.js';

/** Tells of an account that is new, or says something else of its owner. */
export function tellAccountChanged(
  context: Context,
  { id: userId, version, email, firstName, lastName, language }: Account,
): Promise<void> {
  return record(context, accountChanged, {
    aggregateId: userId,
    sequence: version,
    organizationId: null,
    data: { userId, email, firstName, lastName, language },
  });
}
