import {
  InvalidJobTransition,
  jobTransitions,
  type JobState,
} from '@gatehouse/contracts/service-desk';

interface Closable {
  state: JobState;
  closedAt: Date | null;
}

/** The job in its next state; the same object if nothing changes. @throws InvalidJobTransition */
export function transitionJob<J extends Closable>(job: J, to: JobState, now: Date): J {
  if (job.state === to) return job;
  if (!jobTransitions[job.state].includes(to))
    throw new InvalidJobTransition({ from: job.state, to });
  return { ...job, state: to, closedAt: to === 'closed' ? now : null };
}
