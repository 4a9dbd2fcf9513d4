import {
  publicHalf,
  Sealer,
  sealingKeyOf,
  Unsealer,
  type UnsealingKeys,
} from '@gatehouse/platform';
import { WebhookSecrets } from './webhook-secrets.port.js';

/** Encrypts secrets to ourselves, with the public half of the current key that links are encrypted to. */
export class JweWebhookSecrets extends WebhookSecrets {
  private readonly sealer: Sealer;
  private readonly unsealer: Unsealer;

  constructor(privateKeys: () => UnsealingKeys) {
    super();
    this.sealer = new Sealer(() => publicHalf(privateKeys()[0]));
    this.unsealer = new Unsealer(privateKeys);
  }

  override seal(secret: string): Promise<string> {
    return this.sealer.seal(secret);
  }

  override open(sealed: string): Promise<string> {
    return this.unsealer.open(sealed);
  }

  override currentKeyId(): Promise<string> {
    return this.sealer.keyOfNow();
  }

  override keyIdOf(sealed: string): string | undefined {
    return sealingKeyOf(sealed);
  }
}
