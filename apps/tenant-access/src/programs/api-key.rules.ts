import type {
  ApiKeyId,
  EventData,
  OrganizationId,
  Permission,
  ServiceAccountId,
} from '@gatehouse/contracts';
import {
  ExpiryInThePast,
  PermissionNotHeld,
  type apiKeyCreated,
} from '@gatehouse/contracts/tenant-access';
import { firstMissing } from '../roles/delegation.rules.js';
import type { ServiceAccount } from '../service-accounts/service-account.rules.js';

/** A credential of a service account. */
export interface ApiKey {
  readonly id: ApiKeyId;
  readonly serviceAccountId: ServiceAccountId;
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly permissions: Permission[];
  readonly expiresAt: Date | null;
  /** CIDR; null for everywhere. */
  readonly networks: string[] | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/**
 * @param held the permissions of its service account
 * @throws PermissionNotHeld, ExpiryInThePast
 */
export function assertValidKey(
  { permissions, expiresAt }: Pick<ApiKey, 'permissions' | 'expiresAt'>,
  held: readonly Permission[],
  now: Date,
): void {
  const permission = firstMissing(held, permissions);
  if (permission) throw new PermissionNotHeld({ permission });
  if (expiresAt && expiresAt <= now) throw new ExpiryInThePast();
}

export const hasExpired = ({ expiresAt }: Pick<ApiKey, 'expiresAt'>, now: Date): boolean =>
  expiresAt !== null && expiresAt <= now;

/** A key permits what both itself and the roles of its service account permit: it never outlives a right of the account. */
export const permittedBy = (
  { permissions }: Pick<ApiKey, 'permissions'>,
  held: readonly Permission[],
): Permission[] => held.filter((permission) => permissions.includes(permission));

/** What events say about a key: what it is called, and nothing that it could be used with. */
export const namesOf = (
  { id, name, serviceAccountId, organizationId }: ApiKey,
  account: Pick<ServiceAccount, 'name'>,
): EventData<typeof apiKeyCreated> => ({
  keyId: id,
  keyName: name,
  serviceAccountId,
  serviceAccountName: account.name,
  organizationId,
});
