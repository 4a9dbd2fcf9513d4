import { Chains1700000000001 } from './0001-chains.js';
import { WhoReadsWhat1700000000002 } from './0002-who-reads-what.js';

export const migrations = [Chains1700000000001, WhoReadsWhat1700000000002];
