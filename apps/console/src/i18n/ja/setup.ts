import type { SetupTexts } from '../texts.js';
import { applications } from './applications.js';
import { integration } from './integration.js';

/** What the pages say on which a provider brands its portal and connects its systems. */
export const texts: SetupTexts = { ...applications, ...integration };
