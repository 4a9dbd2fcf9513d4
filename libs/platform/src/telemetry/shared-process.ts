import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tracer } from '@opentelemetry/api';
import type { Logger } from 'pino';

/** Names the service that something is logged or traced for, where several services share a process. */
interface Voice {
  logger?: Logger;
  tracer?: Tracer;
}

const voices = new AsyncLocalStorage<Voice>();

/** The voice of the service that this was started by; none where it has the process to itself. */
export const voice = (): Voice | undefined => voices.getStore();

/** Starts one of several services in this process. Whatever it begins, and whatever reaches it later, is logged and traced in its name. */
export const startWithVoice = <T>(start: () => Promise<T>): Promise<T> => voices.run({}, start);
