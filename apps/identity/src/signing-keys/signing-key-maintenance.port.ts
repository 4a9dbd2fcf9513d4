export abstract class SigningKeyMaintenance {
  /** Creates the next key when it is due, and re-encrypts keys that were encrypted with a former key. */
  abstract maintain(): Promise<void>;
}
