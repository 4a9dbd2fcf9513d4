import { CustomersAndJobs1700000000001 } from './0001-customers-and-jobs.js';
import { Departments1700000000002 } from './0002-departments.js';

/** In the order in which they are applied. */
export const migrations = [CustomersAndJobs1700000000001, Departments1700000000002];
