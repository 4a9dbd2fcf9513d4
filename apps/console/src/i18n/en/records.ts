import { audit } from './audit.js';

/** What the pages say that show records of the audit log. */
export const texts = { ...audit };
