import { CustomersAndJobs1700000000001 } from './0001-customers-and-jobs.js';

/** In the order in which they are applied. */
export const migrations = [CustomersAndJobs1700000000001];
