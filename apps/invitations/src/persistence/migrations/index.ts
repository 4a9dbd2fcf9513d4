import { Invitations1700000000001 } from './0001-invitations.js';

/** In the order in which they are applied. */
export const migrations = [Invitations1700000000001];
