import { Sealer, Unsealer } from '@gatehouse/platform';
import { WebhookSecrets } from '../application/webhooks/ports.js';

type Key = ConstructorParameters<typeof Unsealer>[0];

/** Seals to ourselves: by the public half of the key to which links are sealed as well. */
export class SealedWebhookSecrets extends WebhookSecrets {
  private readonly sealer: Sealer;
  private readonly unsealer: Unsealer;

  constructor(privateKey: Key) {
    super();
    const { d: _, ...publicKey } = privateKey;
    this.sealer = new Sealer(publicKey);
    this.unsealer = new Unsealer(privateKey);
  }

  override seal(secret: string): Promise<string> {
    return this.sealer.seal(secret);
  }

  override open(sealed: string): Promise<string> {
    return this.unsealer.open(sealed);
  }
}
