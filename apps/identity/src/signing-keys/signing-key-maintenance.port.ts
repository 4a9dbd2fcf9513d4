/** What the keys of the access tokens need from time to time. */
export abstract class SigningKeyMaintenance {
  /** Makes a new one where the newest has signed long enough, and encrypts anew what is not by the key of now. */
  abstract maintain(): Promise<void>;
}
