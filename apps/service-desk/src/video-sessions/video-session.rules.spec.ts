import {
  VideoSessionState,
  InvalidVideoSessionTransition,
  videoSessionTransitions,
} from '@gatehouse/contracts/service-desk';
import { describe, expect, it } from 'vitest';
import { transitionVideoSession } from './video-session.rules.js';

const now = new Date('2026-03-01T10:00:00Z');
const every = VideoSessionState.options.flatMap((from) =>
  VideoSessionState.options.map((to) => ({ from, to })),
);

describe('a video session', () => {
  it.each(every)('goes from $from to $to if the table allows it', ({ from, to }) => {
    const session = { state: from, startedAt: null, endedAt: null };
    if (from === to) expect(transitionVideoSession(session, to, now)).toBe(session);
    else if (videoSessionTransitions[from].includes(to))
      expect(transitionVideoSession(session, to, now)).toMatchObject({
        state: to,
        ...(to === 'running' ? { startedAt: now } : { endedAt: now }),
      });
    else
      expect(() => transitionVideoSession(session, to, now)).toThrow(InvalidVideoSessionTransition);
  });
});
