import type { ApplicationSecretId, ProviderId, ServiceAccountId } from '@gatehouse/contracts';
import {
  isConfidential,
  type ApplicationKind,
  type ApplicationScope,
} from '@gatehouse/contracts/identity';
import type { AdapterPayload } from 'oidc-provider';
import type { Client, ClientSecret } from '../applications/application.repository.js';

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

/** The library requires a secret in the metadata of a client that has one; ours are known by their hashes. */
const UNUSED_SECRET = 'compared by hash';

const SIGN_IN = ['authorization_code', 'refresh_token'];

const GRANT_TYPES: Record<ApplicationKind, string[]> = {
  web: SIGN_IN,
  'single-page': SIGN_IN,
  native: [...SIGN_IN, DEVICE_GRANT],
  machine: ['client_credentials'],
};

/** What the library keeps with a client, and hands back as `client.application`. */
export interface ClientExtras {
  providerId: ProviderId;
  name: string;
  logoUrl: string | null;
  kind: ApplicationKind;
  allowedOrigins: string[];
  audience: string | null;
  scopes: ApplicationScope[];
  customers: 'all' | string[];
  /** Null except for machines. */
  serviceAccountId: ServiceAccountId | null;
  secrets: ClientSecret[];
  /** Its set of keys; null for an application with secrets. */
  keysId: ApplicationSecretId | null;
}

/** An application as the metadata of an OAuth client (RFC 7591). */
export function clientMetadata({
  application,
  providerId,
  secrets,
  keysId,
}: Client): AdapterPayload {
  const { id, kind, name, logoUrl, redirectUris, postLogoutRedirectUris, scopes } = application;
  const { allowedOrigins, audience, customers, backchannelLogoutUri, serviceAccountId, jwks } =
    application;
  const isMachine = kind === 'machine';
  const extras: ClientExtras = {
    ...{ providerId, name, logoUrl, kind, allowedOrigins, audience, scopes, customers },
    ...{ serviceAccountId, secrets, keysId: jwks && keysId },
  };
  return {
    client_id: id,
    client_name: name,
    application_type: kind === 'native' ? 'native' : 'web',
    grant_types: GRANT_TYPES[kind],
    response_types: isMachine ? [] : ['code'],
    redirect_uris: redirectUris,
    post_logout_redirect_uris: postLogoutRedirectUris,
    id_token_signed_response_alg: 'ES256',
    ...authenticationOf(application),
    ...(backchannelLogoutUri === null
      ? {}
      : {
          backchannel_logout_uri: backchannelLogoutUri,
          backchannel_logout_session_required: true,
        }),
    application: extras,
  };
}

function authenticationOf({ kind, jwks }: Client['application']): Partial<AdapterPayload> {
  if (!isConfidential(kind)) return { token_endpoint_auth_method: 'none' };
  if (jwks) return { token_endpoint_auth_method: 'private_key_jwt', jwks };
  return { token_endpoint_auth_method: 'client_secret_basic', client_secret: UNUSED_SECRET };
}
