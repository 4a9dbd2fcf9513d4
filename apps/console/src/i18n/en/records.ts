import { audit } from './audit.js';
import { customerPage } from './customer-page.js';

/** What the pages say of one customer, and those that show records of the audit log. */
export const texts = { ...audit, ...customerPage };
