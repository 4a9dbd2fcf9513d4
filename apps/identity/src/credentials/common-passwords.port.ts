/** Passwords that are too common to be allowed. */
export abstract class CommonPasswords {
  /** All of them, in lower case. */
  abstract list(): Promise<ReadonlySet<string>>;
}
