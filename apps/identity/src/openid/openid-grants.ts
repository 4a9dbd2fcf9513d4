import { ApplicationId, ProviderId } from '@gatehouse/contracts';
import { API_SCOPE } from '@gatehouse/contracts/identity';
import { Injectable } from '@nestjs/common';
import { errors, type Grant, type KoaContextWithOIDC } from 'oidc-provider';
import { extrasOf } from './openid-client-extras.js';
import type { ClientExtras } from './openid-client-metadata.js';
import { mayUse, OpenIdAccounts, signedInAt, type SessionAccount } from './openid-accounts.js';

/**
 * Grants access to the applications of the user's own provider, without asking for consent: it is the provider's decision. A grant belongs
 * to one session.
 */
@Injectable()
export class OpenIdGrants {
  constructor(private readonly accounts: OpenIdAccounts) {}

  /** @throws AccessDenied if the application is not open to the user's organization */
  async find(ctx: KoaContextWithOIDC, apiResource: string): Promise<Grant> {
    const { client, session, provider } = ctx.oidc;
    const account = ctx.oidc.account as SessionAccount | undefined;
    if (!client || !session || !account) throw new Error('unreachable: the library loaded them');
    const extras = extrasOf(client);
    if (!mayUse(extras, account))
      throw new errors.AccessDenied('the application is not open to this organization');
    const signedIn = signedInAt(ctx);
    if (signedIn) await this.accounts.linkBrowser(session.uid, signedIn);
    const known = session.grantIdFor(client.clientId);
    if (known !== undefined && (await this.isOf(known, account))) {
      const grant = await provider.Grant.find(known);
      if (grant) return grant;
    }
    const grant = new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
    grantScopes(grant, extras, apiResource);
    const grantId = await grant.save();
    session.ensureClientContainer(client.clientId);
    await this.accounts.addGrant(
      grantId,
      { id: ApplicationId.parse(client.clientId), providerId: ProviderId.parse(extras.providerId) },
      account,
      session.sidFor(client.clientId) ?? '',
    );
    return grant;
  }

  private async isOf(grantId: string, { session }: SessionAccount): Promise<boolean> {
    return (await this.accounts.sessionOfGrant(grantId))?.sessionId === session.id;
  }
}

/** What the application may ask for; it gets no more than it does ask for. */
export function grantScopes(grant: Grant, { scopes, audience }: ClientExtras, api: string): void {
  const own = scopes.filter((scope) => scope !== API_SCOPE).join(' ');
  grant.addOIDCScope(own);
  if (scopes.includes(API_SCOPE)) grant.addResourceScope(api, API_SCOPE);
  if (audience !== null) grant.addResourceScope(audience, own);
}
