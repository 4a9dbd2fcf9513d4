import type { ApplicationKind, ApplicationScope } from '@gatehouse/contracts/identity';
import type { AdapterPayload } from 'oidc-provider';
import type { Client } from '../applications/application.repository.js';

/** The library requires a secret in the metadata of a client that has one; ours are known by their hashes. */
const UNUSED_SECRET = 'compared by hash';

/** What the library keeps with a client, and hands back as `client.application`. */
export interface ClientExtras {
  providerId: string;
  name: string;
  kind: ApplicationKind;
  allowedOrigins: string[];
  audience: string | null;
  scopes: ApplicationScope[];
  customers: 'all' | string[];
  /** In hex. */
  secretHashes: string[];
}

/** An application as the metadata of an OAuth client (RFC 7591). */
export function clientMetadata({ application, providerId, secretHashes }: Client): AdapterPayload {
  const { id, kind, name, redirectUris, postLogoutRedirectUris, scopes } = application;
  const { allowedOrigins, audience, customers, backchannelLogoutUri } = application;
  const extras: ClientExtras = {
    ...{ providerId, name, kind, allowedOrigins, audience, scopes, customers },
    secretHashes: secretHashes.map((hash) => hash.toString('hex')),
  };
  return {
    client_id: id,
    client_name: name,
    application_type: kind === 'native' ? 'native' : 'web',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: redirectUris,
    post_logout_redirect_uris: postLogoutRedirectUris,
    id_token_signed_response_alg: 'ES256',
    ...(kind === 'web'
      ? { token_endpoint_auth_method: 'client_secret_basic', client_secret: UNUSED_SECRET }
      : { token_endpoint_auth_method: 'none' }),
    ...(backchannelLogoutUri === null
      ? {}
      : {
          backchannel_logout_uri: backchannelLogoutUri,
          backchannel_logout_session_required: true,
        }),
    application: extras,
  };
}
