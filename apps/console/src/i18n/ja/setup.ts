import type { SetupTexts } from '../texts.js';
import { applications } from './applications.js';
import { integration } from './integration.js';
import { portalViews } from './portal-views.js';

/** What the pages say on which a provider brands its portal, connects its systems, and views a portal. */
export const texts: SetupTexts = { ...applications, ...integration, ...portalViews };
