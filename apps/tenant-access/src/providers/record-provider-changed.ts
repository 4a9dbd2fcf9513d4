import { providerChanged } from '@gatehouse/contracts/tenant-access';
import { record, type Context } from '@gatehouse/platform';
import type { ProviderRecord } from './provider.repository.js';

export const recordProviderChanged = (
  context: Context,
  provider: ProviderRecord,
): Promise<void> => {
  const { id, name, modules, usernameSuffix, timeZone, version } = provider;
  return record(context, providerChanged, {
    aggregateId: id,
    sequence: version,
    organizationId: id,
    data: { providerId: id, name, modules, usernameSuffix, timeZone },
  });
};
