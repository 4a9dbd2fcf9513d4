import type { Client } from 'oidc-provider';
import type { ClientExtras } from './openid-client-metadata.js';

/** What Gatehouse knows of a client besides its OAuth metadata. */
export const extrasOf = (client: Client): ClientExtras =>
  (client as unknown as { application: ClientExtras }).application;
