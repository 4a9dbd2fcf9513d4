export { fairLease, type FairShares } from './fair-lease.js';
export { JOB_LEASE, Queue, type Job, type JobQueue } from './queue.js';
export {
  Recurring,
  RecurringTransaction,
  type RecurringChange,
  type RecurringTask,
} from './recurring.js';
