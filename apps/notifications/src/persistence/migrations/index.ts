import { Mails1700000000001 } from './0001-mails.js';

/** In the order in which they are applied. */
export const migrations = [Mails1700000000001];
