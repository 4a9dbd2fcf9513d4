import { applications } from './applications.js';
import { integration } from './integration.js';

/** What the pages say on which a provider brands its portal and connects its systems. */
export const texts = { ...applications, ...integration };
