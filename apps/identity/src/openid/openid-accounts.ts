import type {
  ApplicationId,
  CustomerId,
  ProviderId,
  SessionId,
  UserId,
} from '@gatehouse/contracts';
import { UnitOfWork } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Account as OpenIdAccount, KoaContextWithOIDC } from 'oidc-provider';
import { SessionAdmission, type AdmittedSession } from '../sessions/session-admission.js';
import { claimsOf } from './openid-claims.js';
import { extrasOf } from './openid-client-extras.js';
import type { ClientExtras } from './openid-client-metadata.js';
import { OpenIdLookups } from './openid-lookups.js';
import { OpenIdRepository, type GrantSession, type SessionRef } from './openid.repository.js';
import { requestContext, workOn } from './request-context.js';

/** A user as the library sees them: within one session. */
export interface SessionAccount extends OpenIdAccount, AdmittedSession {}

/** A code or token, as far as it says whose it is. */
export interface IssuedToken {
  grantId?: string | undefined;
  clientId?: string | undefined;
}

/**
 * The users behind codes, tokens and browsers. Each belongs to a session, and is only there as long as that session may go on: so whatever
 * ends a session, or its access, also ends what applications hold.
 */
@Injectable()
export class OpenIdAccounts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly records: OpenIdRepository,
    private readonly lookups: OpenIdLookups,
    private readonly admissions: SessionAdmission,
  ) {}

  /** @param token without one, the browser is meant; its application may have been closed to the user's organization since */
  async find(
    ctx: KoaContextWithOIDC,
    accountId: string,
    token?: IssuedToken,
  ): Promise<SessionAccount | undefined> {
    const session = await this.sessionOf(ctx, token?.grantId);
    if (session?.userId !== accountId) return undefined;
    const account = await this.accountIn(session);
    if (!account || token?.grantId === undefined) return account;
    const client = await issuedTo(ctx, token);
    return client && mayUse(extrasOf(client), account) ? account : undefined;
  }

  /** The user in a session; undefined if it has ended. Users who still have to accept the terms are not signed in yet. */
  async accountIn(ref: SessionRef): Promise<SessionAccount | undefined> {
    const admitted = await this.admissions.find(requestContext(), ref);
    if (!admitted || admitted.admission.termsRequired !== null) return undefined;
    return { ...admitted, accountId: ref.userId, claims: () => claimsOf(admitted) };
  }

  async sessionOfGrant(grantId: string): Promise<GrantSession | null> {
    return (await this.lookups.find(grantId)).session;
  }

  async sessionOfBrowser(uid: string): Promise<SessionRef | null> {
    return workOn(this.work, uid, (tx, hash) => this.records.sessionOfBrowser(tx, hash), {
      readOnly: true,
    });
  }

  linkBrowser(uid: string, session: SessionRef): Promise<void> {
    return workOn(this.work, uid, (tx, hash) => {
      tx.transaction.enter({ token_hash: hash.toString('hex'), user_id: session.userId });
      this.records.linkBrowser(tx, hash, session);
    });
  }

  async addGrant(
    grantId: string,
    client: { id: ApplicationId; providerId: ProviderId },
    { session }: AdmittedSession,
    sid: string,
  ): Promise<void> {
    await workOn(this.work, grantId, (tx, hash) => {
      tx.transaction.enter({ token_hash: hash.toString('hex'), user_id: session.userId });
      this.records.addGrant(tx, {
        hash,
        applicationId: client.id,
        providerId: client.providerId,
        sessionId: session.id,
        userId: session.userId,
        organizationId: session.organizationId,
        sid,
      });
    });
    this.lookups.forget(grantId);
  }

  private async sessionOf(ctx: KoaContextWithOIDC, grantId?: string): Promise<SessionRef | null> {
    if (grantId !== undefined) return this.sessionOfGrant(grantId);
    const signedIn = signedInAt(ctx);
    if (signedIn) return signedIn;
    const uid = ctx.oidc.session?.uid;
    return uid === undefined ? null : this.sessionOfBrowser(uid);
  }
}

/** The session in which the user has just signed in on our page; undefined before. */
export function signedInAt({ oidc }: KoaContextWithOIDC): SessionRef | undefined {
  const { result } = oidc as { result?: { session?: { sessionId: SessionId; userId: UserId } } };
  return result?.session;
}

/** The application that a code or token was issued to, which need not be the one that asks. */
async function issuedTo({ oidc }: KoaContextWithOIDC, { clientId = '' }: IssuedToken) {
  return oidc.client?.clientId === clientId ? oidc.client : oidc.provider.Client.find(clientId);
}

/** Whether users of the session's organization may use the application. */
export function mayUse(
  { providerId, customers }: Pick<ClientExtras, 'providerId' | 'customers'>,
  { admission: { organization, providerId: provider } }: Pick<AdmittedSession, 'admission'>,
): boolean {
  if (organization.id === providerId) return true;
  return provider === providerId && (customers === 'all' || isAmong(customers, organization.id));
}

const isAmong = (customers: readonly string[], id: CustomerId): boolean => customers.includes(id);
