import type { ApplicationSecretId } from '@gatehouse/contracts';
import type { StoredApplication } from './application.repository.js';
import { logoUrlOf } from './application-logo.rules.js';

/** The columns of an application `a`. */
export const VIEW = `a.id, a.id as "clientId", a.name, a.kind,
  (select l.version from application_logos l where l.application_id = a.id) as "logoVersion", a.redirect_uris as "redirectUris",
  a.post_logout_redirect_uris as "postLogoutRedirectUris", a.backchannel_logout_uri as "backchannelLogoutUri",
  a.allowed_origins as "allowedOrigins", a.audience, a.scopes,
  coalesce(to_jsonb(a.customers), '"all"') as customers, a.service_account_id as "serviceAccountId",
  a.jwks::json as jwks, a.version, a.created_at as "createdAt",
  (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'createdAt', s.created_at, 'expiresAt', s.expires_at)
     order by s.id), '[]') from application_secrets s where s.application_id = a.id) as secrets`;

export type Row = Omit<StoredApplication, 'secrets' | 'logoUrl'> & {
  logoVersion: string | null;
  secrets: { id: ApplicationSecretId; createdAt: string; expiresAt: string | null }[];
};

export const applicationOf = (
  { logoVersion, ...row }: Row,
  publicUrl: string,
): StoredApplication => ({
  ...row,
  logoUrl: logoUrlOf(publicUrl, row.id, logoVersion),
  secrets: row.secrets.map(({ id, createdAt, expiresAt }) => ({
    id,
    createdAt: new Date(createdAt),
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
  })),
});
