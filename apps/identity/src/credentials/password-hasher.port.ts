/** Hashes and checks passwords, a bounded number at a time, and each in half of the time that is left until its `deadline`. */
export abstract class PasswordHasher {
  abstract hash(password: string, deadline: number): Promise<string>;
  /** Takes as long for `undefined` (no such account) as for a hash. @throws Unavailable, as `hash` does, where too many wait */
  abstract matches(hash: string | undefined, password: string, deadline: number): Promise<boolean>;
  /** For no more at once than can be served in time: the rest is refused before any work. @throws Unavailable */
  abstract limitConcurrency<T>(work: () => Promise<T>): Promise<T>;
}
