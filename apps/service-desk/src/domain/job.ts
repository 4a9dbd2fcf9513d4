import { JobTransitionRefused, type JobState } from '@gatehouse/contracts/service-desk';

/** Where a job may go from where it is. A closed one stays closed: what comes up again is another job. */
export const jobTransitions: Readonly<Record<JobState, readonly JobState[]>> = {
  new: ['planned', 'in-progress', 'on-hold', 'resolved', 'closed'],
  planned: ['in-progress', 'on-hold', 'resolved', 'closed'],
  'in-progress': ['planned', 'on-hold', 'resolved'],
  'on-hold': ['planned', 'in-progress', 'resolved', 'closed'],
  resolved: ['in-progress', 'closed'],
  closed: [],
};

interface Closable {
  state: JobState;
  closedAt: Date | null;
}

/**
 * A job in its next state; the same job where it is there already.
 * @throws JobTransitionRefused where the table has no such transition
 */
export function moved<J extends Closable>(job: J, to: JobState, now: Date): J {
  if (job.state === to) return job;
  if (!jobTransitions[job.state].includes(to))
    throw new JobTransitionRefused({ from: job.state, to });
  return { ...job, state: to, closedAt: to === 'closed' ? now : null };
}
