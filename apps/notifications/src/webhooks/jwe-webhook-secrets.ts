import {
  publicHalf,
  Sealer,
  sealingKeyOf,
  Unsealer,
  type UnsealingKeys,
} from '@gatehouse/platform';
import { WebhookSecrets } from './webhook.repository.js';

/** Seals to ourselves: by the public half of the key to which links are sealed as well, the one of now. */
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
