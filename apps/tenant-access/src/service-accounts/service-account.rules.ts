import type { OrganizationId, ServiceAccountId } from '@gatehouse/contracts';

/** A member of an organization without a person. */
export interface ServiceAccount {
  readonly id: ServiceAccountId;
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly description: string | null;
  /** Built-in roles by name, custom ones by id. */
  readonly roles: string[];
  /** Incremented when what its keys permit changes. */
  readonly epoch: number;
  readonly createdAt: Date;
  /** Incremented on every change. */
  readonly version: number;
}

/** Omitted fields stay as they are. */
export interface ServiceAccountPatch {
  name?: string | undefined;
  description?: string | null | undefined;
  roles?: string[] | undefined;
}

/** Returns the same account if nothing changes. */
export function applyServiceAccountPatch(
  before: ServiceAccount,
  patch: ServiceAccountPatch,
): ServiceAccount {
  const { name = before.name, description = before.description, roles = before.roles } = patch;
  const sameRoles = [...roles].sort().join() === [...before.roles].sort().join();
  if (sameRoles && name === before.name && description === before.description) return before;
  return {
    ...before,
    name,
    description,
    roles: sameRoles ? before.roles : roles,
    epoch: sameRoles ? before.epoch : before.epoch + 1,
    version: before.version + 1,
  };
}
