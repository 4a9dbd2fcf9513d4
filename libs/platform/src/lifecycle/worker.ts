import type { Check } from '../health/operations-server.js';

/** Something that works in the background for as long as the service runs: started before its first call, stopped after its last. */
export interface Worker {
  start(): void | Promise<void>;
  stop(): Promise<void>;
  /** What it must have done before the service is ready. */
  check?: Check;
}
