/** Limits on links to set a new password. */
export abstract class PasswordResetLimits {
  /** Links sent to one address within an hour. */
  abstract readonly perHour: number;
  /** Requests from one source that may wait at a time. */
  abstract readonly waitingPerSource: number;
}
