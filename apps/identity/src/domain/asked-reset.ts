/** Somebody says that they forgot the password of a username. */
export interface AskedReset {
  emailKey: string;
  /** W3C; of what they sent. */
  traceparent: string | undefined;
}
