import type { OrganizationId } from '@gatehouse/contracts';
import { scopeOf, userOf, type Context } from '@gatehouse/platform';

/** On which sides of the desk somebody sits, and for which organisation. */
export interface Perspective {
  kinds: ('provider' | 'customer')[];
  organizationId: OrganizationId;
}

/**
 * On which sides of the desk somebody sits. An organisation that was a customer sits on both: it serves customers of its own, and
 * goes on seeing what is done for it (B12). The platform's own people find nothing on either.
 */
export function perspectiveOf(context: Context): Perspective {
  const { organizationId, organizationKind } = userOf(context);
  const kinds: Perspective['kinds'] =
    organizationKind === 'customer' ? ['customer'] : ['provider', 'customer'];
  return { kinds, organizationId };
}

/**
 * Goes on without regard to the areas: for a call that may touch what is not open to the caller, and asks itself which area it needs.
 * Who may report a problem names what it is about, and shows it.
 */
export function ignoreAreas({ actor, transaction }: Context): Promise<void> {
  const { areas: _, ...scope } = scopeOf(actor);
  return transaction.enter(scope);
}
