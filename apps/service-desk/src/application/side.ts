import { userOf, type Context } from '@gatehouse/platform';
import type { Side } from './ports.js';

/** On which side of the desk somebody sits. The platform's own people sit on neither, and so find nothing on either. */
export function sideOf(context: Context): Side {
  const { organizationId, organizationKind } = userOf(context);
  return { kind: organizationKind === 'customer' ? 'customer' : 'provider', organizationId };
}
