import type { OrganizationId } from '@gatehouse/contracts';
import { scopeOf, memberOf, type Context } from '@gatehouse/platform';

/** In which roles an organisation looks at the data: as the provider, as the customer, or both. */
export interface Perspective {
  roles: ('provider' | 'customer')[];
  organizationId: OrganizationId;
}

/**
 * The perspective of the caller. An organisation that used to be a customer has both: it serves customers of its own, and still sees
 * what is done for it. The platform's own users find nothing in either.
 */
export function perspectiveOf(context: Context): Perspective {
  const { organizationId, organizationKind } = memberOf(context);
  const roles: Perspective['roles'] =
    organizationKind === 'customer' ? ['customer'] : ['provider', 'customer'];
  return { roles, organizationId };
}

/**
 * Lifts the restriction to the caller's areas, for calls that check the areas themselves: reporting a problem refers to assets and jobs
 * that may not be open to the caller.
 */
export function ignoreAreas({ actor, transaction }: Context): void {
  const { areas: _, ...scope } = scopeOf(actor);
  transaction.enter(scope);
}
