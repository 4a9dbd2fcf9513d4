/** Passwords that many people have. */
export abstract class CommonPasswords {
  /** All of them, in lower case. */
  abstract list(): Promise<ReadonlySet<string>>;
}
