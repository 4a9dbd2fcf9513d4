import {
  VideoSessionTransitionRefused,
  type VideoSession,
  type VideoSessionState,
} from '@gatehouse/contracts/service-desk';

/** One that nobody came to ends without having run. */
export const videoSessionTransitions: Readonly<
  Record<VideoSessionState, readonly VideoSessionState[]>
> = {
  planned: ['running', 'ended'],
  running: ['ended'],
  ended: [],
};

type Timed = Pick<VideoSession, 'state' | 'startedAt' | 'endedAt'>;

/**
 * A session in its next state; the same where it is there already.
 * @throws VideoSessionTransitionRefused where the table has no such transition
 */
export function transitionVideoSession<S extends Timed>(
  session: S,
  to: VideoSessionState,
  now: Date,
): S {
  if (session.state === to) return session;
  if (!videoSessionTransitions[session.state].includes(to))
    throw new VideoSessionTransitionRefused({ from: session.state, to });
  return to === 'running'
    ? { ...session, state: to, startedAt: now }
    : { ...session, state: to, endedAt: now };
}
