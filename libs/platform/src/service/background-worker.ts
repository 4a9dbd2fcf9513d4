import type { Type } from '@nestjs/common';
import type { Check } from '../health/operations-server.js';
import { declarations, type Declaration } from './declarations.js';

/** Something that works in the background for as long as the service runs. */
export interface Worker {
  start(): void | Promise<void>;
  stop(): Promise<void>;
  /** What it must have done before the service is ready. */
  check?: Check;
}

const workers: Declaration<true> = declarations('background worker', () => true);

/** Makes a class a background worker of its service: started before the first call is handled, stopped after the last one. */
export function BackgroundWorker() {
  return (worker: Type<Worker>): void => {
    workers.declare(worker, true);
  };
}

export const workersAmong = (providers: Iterable<object>): Worker[] =>
  workers.among(providers).map(({ instance }) => instance as Worker);
