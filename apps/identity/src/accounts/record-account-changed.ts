import { accountChanged } from '@gatehouse/contracts/identity';
import { record, type Context } from '@gatehouse/platform';
import type { Account } from './account.repository.js';

export function recordAccountChanged(
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
