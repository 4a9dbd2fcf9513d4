import { JobState, InvalidJobTransition, jobTransitions } from '@gatehouse/contracts/service-desk';
import { describe, expect, it } from 'vitest';
import { transitionJob } from './job.rules.js';

const now = new Date('2026-03-01T10:00:00Z');
const every = JobState.options.flatMap((from) => JobState.options.map((to) => ({ from, to })));

describe('a job', () => {
  it.each(every)('goes from $from to $to if the table allows it', ({ from, to }) => {
    const job = { state: from, closedAt: null };
    if (from === to) expect(transitionJob(job, to, now)).toBe(job);
    else if (jobTransitions[from].includes(to)) expect(transitionJob(job, to, now).state).toBe(to);
    else expect(() => transitionJob(job, to, now)).toThrow(InvalidJobTransition);
  });

  it('records when it was closed, and stays closed', () => {
    const closed = transitionJob({ state: 'resolved', closedAt: null }, 'closed', now);
    expect(closed.closedAt).toBe(now);
    expect(jobTransitions.closed).toEqual([]);
  });

  it('can be closed from every state, step by step', () => {
    for (const from of JobState.options) {
      const reached = new Set([from]);
      for (const state of reached) for (const next of jobTransitions[state]) reached.add(next);
      expect(reached).toContain('closed');
    }
  });
});
