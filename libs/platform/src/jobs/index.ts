export { JOB_LEASE, Queue, type Job, type JobQueue } from './queue.js';
export { Recurring, type RecurringTask } from './recurring.js';
