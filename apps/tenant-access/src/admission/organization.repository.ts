import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Organization } from './organization.rules.js';

export abstract class OrganizationRepository {
  /** Needs the scope of that organization. */
  abstract find(context: Context, id: OrganizationId): Promise<Organization | null>;
}
