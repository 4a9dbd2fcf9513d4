import { Mails1700000000001 } from './0001-mails.js';
import { EmailBlocks1700000000002 } from './0002-email-blocks.js';

/** In the order in which they are applied. */
export const migrations = [Mails1700000000001, EmailBlocks1700000000002];
