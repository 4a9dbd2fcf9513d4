import { OrganizationsAndAccess1700000000001 } from './0001-organizations-and-access.js';

/** In the order in which they are applied. */
export const migrations = [OrganizationsAndAccess1700000000001];
