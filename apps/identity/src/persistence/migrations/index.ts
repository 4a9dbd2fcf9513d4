import { AccountsAndSessions1700000000001 } from './0001-accounts-and-sessions.js';

/** In the order in which they are applied. */
export const migrations = [AccountsAndSessions1700000000001];
