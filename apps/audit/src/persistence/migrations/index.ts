import { Chains1700000000001 } from './0001-chains.js';

/** In the order in which they are applied. */
export const migrations = [Chains1700000000001];
