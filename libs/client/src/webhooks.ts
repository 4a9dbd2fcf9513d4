import type * as api from './generated/api.js';

/** What a webhook receives. `type` tells which. */
export type WebhookPayload =
  | api.JobChangedWebhook
  | api.JobCommentedWebhook
  | api.AssetChangedWebhook
  | api.VideoSessionChangedWebhook
  | api.CustomerChangedWebhook
  | api.CustomerDeletedWebhook
  | api.AccessGrantChangedWebhook
  | api.InvitationSentWebhook
  | api.InvitationAcceptedWebhook
  | api.InvitationRevokedWebhook
  | api.MemberChangedWebhook
  | api.MemberRemovedWebhook
  | api.TermsPublishedWebhook
  | api.TermsAcceptedWebhook
  | api.SessionStartedWebhook
  | api.SessionEndedWebhook
  | api.ApplicationChangedWebhook
  | api.ApplicationDeletedWebhook
  | api.WebhookTestWebhook;

export interface WebhookMessage {
  /** The same with every attempt to deliver it. Process each id once. */
  id: string;
  payload: WebhookPayload;
}

interface Received {
  /** As received: not parsed and written again. */
  body: string | Uint8Array;
  headers: Headers | Readonly<Record<string, string | string[] | undefined>>;
}

export interface WebhookSecrets {
  /** `whsec_…`, or two of them while one replaces the other. */
  secret: string | readonly string[];
  /** How far the clocks may differ, and how old a message may be. Default: five minutes. */
  toleranceSeconds?: number;
}

/** The message is not from Gatehouse, too old, or was changed on its way. */
export class InvalidWebhook extends Error {
  override readonly name = 'InvalidWebhook';
}

/** Verifies what a webhook received (Standard Webhooks). @throws InvalidWebhook */
export async function verifyWebhook(
  { body, headers }: Received,
  { secret, toleranceSeconds = 300 }: WebhookSecrets,
): Promise<WebhookMessage> {
  const header = (name: string): string => {
    const value = headers instanceof Headers ? headers.get(name) : headers[name];
    if (typeof value !== 'string') throw new InvalidWebhook(`there is no header ${name}`);
    return value;
  };
  const id = header('webhook-id');
  const timestamp = header('webhook-timestamp');
  const ageSeconds = Math.abs(Date.now() / 1_000 - Number(timestamp));
  if (!/^\d+$/.test(timestamp) || ageSeconds > toleranceSeconds)
    throw new InvalidWebhook('the timestamp is not recent');
  const encoder = new TextEncoder();
  const bytes = typeof body === 'string' ? encoder.encode(body) : body;
  const signed = joined(encoder.encode(`${id}.${timestamp}.`), bytes);
  const signatures = header('webhook-signature')
    .split(' ')
    .flatMap((each) => (each.startsWith('v1,') ? [bytesOf(each.slice(3))] : []));
  for (const each of [secret].flat()) {
    const key = await keyOf(each);
    for (const signature of signatures) {
      if (await crypto.subtle.verify('HMAC', key, signature, signed))
        return { id, payload: JSON.parse(new TextDecoder().decode(bytes)) as WebhookPayload };
    }
  }
  throw new InvalidWebhook('no signature is valid');
}

const keyOf = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    bytesOf(secret.replace(/^whsec_/, '')),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );

/** @returns nothing for what is not base64, which is no signature of anything */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
