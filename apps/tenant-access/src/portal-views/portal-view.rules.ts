import type { Permission } from '@gatehouse/contracts';

/** What a provider may read of its customers, and therefore in their portal, too. */
const READ_BY_PROVIDERS: readonly Permission[] = ['members:read'];

/** The permissions of a view: those of the role that show the viewer nothing new. */
export const viewPermissions = (
  ofRole: readonly Permission[],
  held: readonly Permission[],
): Permission[] =>
  ofRole.filter(
    (permission) => READ_BY_PROVIDERS.includes(permission) && held.includes(permission),
  );
