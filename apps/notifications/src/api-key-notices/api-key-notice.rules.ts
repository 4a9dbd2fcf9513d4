import type { ApiKeyId, EventData, Permission } from '@gatehouse/contracts';
import type { apiKeyCreated } from '@gatehouse/contracts/tenant-access';

/** What a notice says about a key. Its name alone would not do: names of keys, such as `first`, mean something within an account only. */
export const aboutKey = ({
  keyId,
  keyName,
  serviceAccountId,
  serviceAccountName,
}: EventData<typeof apiKeyCreated>): {
  subject: string;
  subjectId: ApiKeyId;
  link: string;
  permission: Permission;
} => ({
  subject: `${serviceAccountName} – ${keyName}`,
  subjectId: keyId,
  link: `/settings/service-accounts/${serviceAccountId}`,
  permission: 'service-accounts:manage',
});
