/** Encrypts the secrets of webhooks, so that the database alone does not reveal them. */
export abstract class WebhookSecrets {
  abstract seal(secret: string): Promise<string>;
  abstract open(sealed: string): Promise<string>;
  /** The id of the key that encrypts now. */
  abstract currentKeyId(): Promise<string>;
  /** The id of the key that a secret was encrypted with; undefined for very old ones. */
  abstract keyIdOf(sealed: string): string | undefined;
}
