import type { Role } from '@gatehouse/contracts/tenant-access';
import type { CustomRole } from './role.rules.js';

export const roleView = ({ id, name, permissions }: CustomRole): Role => ({
  id,
  name,
  builtIn: false,
  permissions,
});
