import {
  InvalidVideoSessionTransition,
  videoSessionTransitions,
  type VideoSession,
  type VideoSessionState,
} from '@gatehouse/contracts/service-desk';

type Timed = Pick<VideoSession, 'state' | 'startedAt' | 'endedAt'>;

/** The session in its next state; the same object if nothing changes. @throws InvalidVideoSessionTransition */
export function transitionVideoSession<S extends Timed>(
  session: S,
  to: VideoSessionState,
  now: Date,
): S {
  if (session.state === to) return session;
  if (!videoSessionTransitions[session.state].includes(to))
    throw new InvalidVideoSessionTransition({ from: session.state, to });
  return to === 'running'
    ? { ...session, state: to, startedAt: now }
    : { ...session, state: to, endedAt: now };
}
