import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Organization } from './organization.rules.js';

export abstract class OrganizationRepository {
  /** What decides whether an organisation lets its people in; under the scope of that organisation. */
  abstract find(context: Context, id: OrganizationId): Promise<Organization | null>;
}
