import { Application, createApplicationSecret } from '@gatehouse/contracts/identity';
import { NewApiKey, ServiceAccount } from '@gatehouse/contracts/tenant-access';
import type { ApiClient } from '../client/api-client.js';
import { ask } from './ask.js';

interface Credential {
  path: string;
  value: string;
}

/** A service account with an API key, and an application that acts as it, with two secrets. */
export class RestorePrograms {
  private constructor(
    private readonly url: string,
    private readonly application: Application,
    private readonly key: Credential,
    private readonly secrets: { deleted: Credential; kept: Credential },
  ) {}

  static async create(url: string, ada: ApiClient): Promise<RestorePrograms> {
    const account = { name: 'Drill', roles: ['agent'] };
    const { id } = ServiceAccount.parse(await ada.call('POST', '/service-accounts', account));
    const keys = `/service-accounts/${id}/keys`;
    const fields = { name: 'Drill', permissions: ['customers:read'] };
    const key = NewApiKey.parse(await ada.call('POST', keys, fields));
    const machine = { name: 'Drill', kind: 'machine', serviceAccountId: id };
    const application = Application.parse(await ada.call('POST', '/applications', machine));
    const secrets = `/applications/${application.id}/secrets`;
    const createSecret = async (): Promise<Credential> => {
      const secret = createApplicationSecret.output.parse(await ada.call('POST', secrets, {}));
      return { path: `${secrets}/${secret.id}`, value: secret.clientSecret };
    };
    return new RestorePrograms(
      url,
      application,
      { path: `${keys}/${key.id}`, value: key.key },
      { deleted: await createSecret(), kept: await createSecret() },
    );
  }

  async endSome(accessToken: string): Promise<void> {
    for (const { path } of [this.key, this.secrets.deleted])
      await ask(this.url, 'DELETE', path, accessToken);
  }

  readonly useKey = () => ask(this.url, 'GET', '/customers', this.key.value);

  readonly useDeletedSecret = () => this.getToken(this.secrets.deleted);

  readonly useKeptSecret = () => this.getToken(this.secrets.kept);

  readonly createSecret = (accessToken: string) =>
    ask(this.url, 'POST', `/applications/${this.application.id}/secrets`, accessToken, {});

  /** @returns the response status */
  private async getToken({ value }: Credential): Promise<number> {
    const response = await fetch(`${this.url}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.application.clientId,
        client_secret: value,
      }),
    });
    await response.text();
    return response.status;
  }
}
