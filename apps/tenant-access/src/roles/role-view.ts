import type { Role } from '@gatehouse/contracts/tenant-access';
import type { CustomRole } from './role.rules.js';

/** A role of the organisation's own, as people see it. */
export const roleView = ({ id, name, permissions }: CustomRole): Role => ({
  id,
  name,
  builtIn: false,
  permissions,
});
