import type { InputOf, OutputOf, UserId } from '@gatehouse/contracts';
import type { handleOpenIdRequest } from '@gatehouse/contracts/identity';
import { hashToken, SETTINGS, UnitOfWork } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import inject, { type DispatchFunc } from 'light-my-request';
import Provider from 'oidc-provider';
import type { Settings } from '../settings.js';
import { PrivateKeys } from '../signing-keys/access-tokens.port.js';
import type { Interaction } from './interactions.rules.js';
import { extrasOf } from './openid-client-extras.js';
import type { ClientExtras } from './openid-client-metadata.js';
import { compareSecrets } from './openid-client-secrets.js';
import { OpenIdAccounts } from './openid-accounts.js';
import { OpenIdStorage } from './openid-adapter.js';
import { apiResourceOf, openIdConfiguration } from './openid-configuration.js';
import { grantScopes, OpenIdGrants } from './openid-grants.js';
import { OpenIdMachines } from './openid-machines.js';
import { TokenIds } from './openid-token-ids.js';
import { OpenIdRepository, type SessionRef } from './openid.repository.js';
import { useOurRules } from './openid-rules.js';
import { OpenSessions } from '../sessions/open-sessions.js';
import { keepFailures, throwFailure } from './openid-failures.js';
import { normalForm } from './request-form.rules.js';
import { requestContext, workOn } from './request-context.js';

export type OpenIdRequest = InputOf<typeof handleOpenIdRequest>;
export type OpenIdResponse = OutputOf<typeof handleOpenIdRequest>;

/** The gateway's own server sets these. */
const HOP_HEADERS = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'];

/** The OpenID provider with the current signing keys; recreated when they change. */
@Injectable()
export class OpenIdProvider {
  private readonly publicUrl: string;
  /** What the client asked for, as the gateway knows it. */
  private readonly ownHeaders: Record<string, string>;
  private made: { version: string; provider: Provider } | undefined;

  constructor(
    @Inject(SETTINGS) { PUBLIC_URL }: Settings,
    private readonly keys: PrivateKeys,
    private readonly storage: OpenIdStorage,
    private readonly accounts: OpenIdAccounts,
    private readonly grants: OpenIdGrants,
    private readonly machines: OpenIdMachines,
    private readonly work: UnitOfWork,
    private readonly records: OpenIdRepository,
    private readonly sessions: OpenSessions,
    private readonly tokenIds: TokenIds,
  ) {
    const { host, protocol } = new URL(PUBLIC_URL);
    this.publicUrl = PUBLIC_URL;
    this.ownHeaders = {
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': protocol.slice(0, -1),
    };
  }

  /** Handles a request with the library, without a connection of its own. */
  async dispatch(request: OpenIdRequest): Promise<OpenIdResponse> {
    const form =
      request.body === undefined
        ? undefined
        : await this.tokenIds.replace(request.url, normalForm(request.body, request.headers));
    const handle = (await this.current()).callback();
    const dispatchTo: DispatchFunc = (incoming, outgoing) => {
      void handle(incoming, outgoing);
    };
    const { statusCode, headers, payload } = await inject(dispatchTo, {
      method: request.method,
      url: request.url,
      headers: { ...request.headers, ...form?.headers, ...this.ownHeaders },
      ...(form ? { payload: form.body } : {}),
    });
    throwFailure();
    return { status: statusCode, headers: headersOf(headers), body: payload };
  }

  /** A sign-in that an application has asked for, and the application; null if there is none, or it has expired. */
  async findInteraction(
    id: string,
  ): Promise<{ interaction: Interaction; client: ClientExtras } | null> {
    const provider = await this.current();
    const interaction = await provider.Interaction.find(id);
    const clientId = interaction?.params.client_id;
    const client = typeof clientId === 'string' && (await provider.Client.find(clientId));
    return interaction && client ? { interaction, client: extrasOf(client) } : null;
  }

  async findClient(id: string): Promise<ClientExtras | null> {
    const client = await (await this.current()).Client.find(id);
    return client ? extrasOf(client) : null;
  }

  /** @returns its id */
  async saveGrant(accountId: UserId, clientId: string, client: ClientExtras): Promise<string> {
    const provider = await this.current();
    const grant = new provider.Grant({ accountId, clientId });
    grantScopes(grant, client, apiResourceOf(this.publicUrl));
    return grant.save();
  }

  /** Completes a sign-in with a session. @param startedAt in seconds since 1970 */
  async finishInteraction(id: string, session: SessionRef, startedAt: number): Promise<void> {
    const interaction = await (await this.current()).Interaction.find(id);
    if (!interaction) return;
    const { userId, sessionId } = session;
    interaction.result = {
      login: { accountId: userId, ts: startedAt, amr: ['pwd'] },
      select_account: {},
      session: { userId, sessionId },
    };
    await interaction.save(interaction.exp - Math.floor(Date.now() / 1_000));
  }

  private async current(): Promise<Provider> {
    const keys = await this.keys.listPrivate();
    const version = keys.map(({ kid }) => kid).join();
    if (this.made?.version !== version) this.made = { version, provider: this.make(keys) };
    return this.made.provider;
  }

  private make(keys: Awaited<ReturnType<PrivateKeys['listPrivate']>>): Provider {
    const { accounts, grants, machines, storage } = this;
    const provider = new Provider(this.publicUrl, {
      ...openIdConfiguration({
        publicUrl: this.publicUrl,
        keys: { keys: keys },
        adapter: storage.adapterFor,
        accounts,
        grants,
        machines,
        keepToken: (id, token) =>
          workOn(this.work, id, (tx, hash) => {
            const { kind, grantId, iat, exp } = token;
            const grantHash = grantId === undefined ? null : hashToken(grantId);
            const about = { grantHash, uidHash: null, seconds: exp - iat };
            this.records.save(tx, { kind, hash }, token, about);
          }),
      }),
    });
    provider.proxy = true;
    keepFailures(provider);
    compareSecrets(provider);
    useOurRules(provider, accounts, (session) =>
      this.work.run(requestContext(), { user_id: session.userId }, (tx) =>
        this.sessions.end(tx, session.sessionId, 'signed-out'),
      ),
    );
    return provider;
  }
}

const headersOf = (sent: Record<string, unknown>): OpenIdResponse['headers'] =>
  Object.fromEntries(
    Object.entries(sent)
      .filter(([name, value]) => value !== undefined && !HOP_HEADERS.includes(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  );
