import type { RecordTexts } from '../texts.js';
import { audit } from './audit.js';
import { customerPage } from './customer-page.js';

/** What the pages say of one customer, and those that show records of the audit log. */
export const texts: RecordTexts = { ...audit, ...customerPage };
