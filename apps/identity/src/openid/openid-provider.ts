import { hashToken, SETTINGS, UnitOfWork } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import Provider from 'oidc-provider';
import type { Settings } from '../settings.js';
import { PrivateKeys } from '../signing-keys/access-tokens.port.js';
import { compareSecrets } from './client-secrets.js';
import { OpenIdAccounts } from './openid-accounts.js';
import { OpenIdStorage } from './openid-adapter.js';
import { openIdConfiguration } from './openid-configuration.js';
import { OpenIdGrants } from './openid-grants.js';
import { OpenIdRepository } from './openid.repository.js';
import { useOurRules } from './openid-middleware.js';
import { OpenSessions } from '../sessions/open-sessions.js';
import { requestContext } from './request-context.js';

/** The OpenID provider, with the signing keys of the moment: it is made anew when they change. */
@Injectable()
export class OpenIdProvider {
  private made: { version: string; provider: Provider } | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly keys: PrivateKeys,
    private readonly storage: OpenIdStorage,
    private readonly accounts: OpenIdAccounts,
    private readonly grants: OpenIdGrants,
    private readonly work: UnitOfWork,
    private readonly records: OpenIdRepository,
    private readonly sessions: OpenSessions,
  ) {}

  async current(): Promise<Provider> {
    const keys = await this.keys.listPrivate();
    const version = keys.map(({ kid }) => kid).join();
    if (this.made?.version !== version) this.made = { version, provider: this.make(keys) };
    return this.made.provider;
  }

  private make(keys: Awaited<ReturnType<PrivateKeys['listPrivate']>>): Provider {
    const { accounts, grants, storage } = this;
    const { PUBLIC_URL } = this.settings;
    const provider = new Provider(PUBLIC_URL, {
      ...openIdConfiguration({
        publicUrl: PUBLIC_URL,
        keys: { keys: keys },
        adapter: storage.adapterFor,
        accounts,
        grants,
        keepToken: (id, payload, seconds) =>
          this.within(id, (tx, hash) => {
            const key = { kind: 'AccessToken', hash };
            const grantHash = hashToken(String(payload.grantId));
            this.records.save(tx, key, payload, { grantHash, uidHash: null, seconds });
          }),
      }),
    });
    // The gateway says what the client asked for.
    provider.proxy = true;
    compareSecrets(provider);
    useOurRules(provider, accounts, (session) =>
      this.work.run(requestContext(), { user_id: session.userId }, (tx) =>
        this.sessions.end(tx, session.sessionId, 'signed-out'),
      ),
    );
    return provider;
  }

  private within(
    token: string,
    work: (tx: Parameters<Parameters<UnitOfWork['run']>[2]>[0], hash: Buffer) => void,
  ): Promise<void> {
    const hash = hashToken(token);
    return this.work.run(requestContext(), { token_hash: hash.toString('hex') }, (tx) => {
      work(tx, hash);
    });
  }
}
