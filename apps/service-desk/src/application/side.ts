import { userOf, type Context } from '@gatehouse/platform';
import type { Side } from './ports.js';

/**
 * On which sides of the desk somebody sits. An organisation that was a customer sits on both: it serves customers of its own, and
 * goes on seeing what is done for it (B12). The platform's own people find nothing on either.
 */
export function sideOf(context: Context): Side {
  const { organizationId, organizationKind } = userOf(context);
  const kinds: Side['kinds'] =
    organizationKind === 'customer' ? ['customer'] : ['provider', 'customer'];
  return { kinds, organizationId };
}
