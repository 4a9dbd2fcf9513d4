/** Hashes and verifies passwords. Limits concurrency, and gives up when a task would wait for more than half the time to its deadline. */
export abstract class PasswordHasher {
  abstract hash(password: string, deadline: number): Promise<string>;
  /** Takes equally long for `undefined` (no such account). @throws Unavailable, like `hash`, if the queue is full */
  abstract matches(hash: string | undefined, password: string, deadline: number): Promise<boolean>;
  /** Rejects work upfront if more is in progress than can be done in time. @throws Unavailable */
  abstract limitConcurrency<T>(work: () => Promise<T>): Promise<T>;
}
