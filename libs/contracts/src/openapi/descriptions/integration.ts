/** What only private and symmetric keys have. */
const PRIVATE = 'Must be absent, as it is part of a private key.';

/** Programs: service accounts and their keys, applications, webhooks and events. */
export const integration: Readonly<Record<string, string>> = {
  ServiceAccount: 'A member without a person: a program that acts by API keys.',
  'ServiceAccount.description': 'What the program does, in plain text; null if not given.',
  ApiKey: 'A credential of a service account, without the key itself.',
  NewApiKey: 'A key as it is shown once, when it is created.',
  'ApiKey.name': 'What the key is for, on one line.',
  'ApiKey.permissions':
    'What the key may do, as far as the roles of its service account permit it.',

  Application: 'A program that signs users in with Gatehouse, or acts as a service account.',
  ApplicationKind:
    "`web` runs on a server and can keep a secret; `single-page` and `native` run on the user's device and cannot; `machine` has no users and acts as a service account.",
  ApplicationScope:
    '`api` permits calls of the API of Gatehouse, `organization` adds the organization of the user to tokens, with their roles, permissions and areas and the version of the terms; the others are those of OpenID Connect.',
  'Application.customers': 'The customers whose users may sign in: `all`, or these only.',
  'Application.scopes': 'What the application may ask for.',
  'Application.jwks': 'The keys by which it authenticates; null if it has secrets or needs none.',
  'Application.serviceAccountId': 'What a machine application acts as; null for every other kind.',
  'Application.secrets': 'Its secrets, of which two can be valid at a time.',
  ApplicationSecret: 'A secret of an application, without the secret itself.',
  'ApplicationSecret.clientSecret': 'The `client_secret`, which is shown only this once.',
  JsonWebKeySet: 'Public keys (RFC 7517).',
  'JsonWebKeySet.keys': 'At most five, each with a `kid` of its own if there are several.',
  'JsonWebKeySet.keys.kty': 'The key type.',
  'JsonWebKeySet.keys.crv': 'The curve.',
  'JsonWebKeySet.keys.alg': 'The signature algorithm.',
  'JsonWebKeySet.keys.kid': 'Names the key, so that a token can say which one signed it.',
  'JsonWebKeySet.keys.use': 'The keys only verify signatures.',
  'JsonWebKeySet.keys.x': 'A coordinate of the public key, in base64url.',
  'JsonWebKeySet.keys.y': 'A coordinate of the public key, in base64url.',
  'JsonWebKeySet.keys.n': 'The modulus, in base64url.',
  'JsonWebKeySet.keys.e': 'The exponent, in base64url.',
  'JsonWebKeySet.keys.*': PRIVATE,
  'LogoutDelivery.status': '`queued` until it is delivered, or `failed` for good.',

  'Authorization.application': 'The program that asks for the sign-in.',
  DeviceAuthorization: 'A device that waits to be let in.',
  'DeviceAuthorization.application': 'The program on the device.',
  'DeviceAuthorization.userCode': 'As the device shows it.',
  'DeviceAuthorization.userAgent': 'The user agent of the program that asked.',
  'DecideDeviceRequest.approve': 'False to refuse it.',

  Webhook: 'An endpoint of the provider that receives events.',
  NewWebhook: 'A webhook with its secret, which is shown only this once.',
  WebhookEvent: 'The events that a webhook can receive. Others may be added.',
  'Webhook.url': 'Where events are sent, by POST.',
  'Webhook.events': 'What it receives.',
  'ReplayWebhookRequest.from': 'Deliveries created at this time or later.',
  'ReplayWebhookRequest.to': 'Deliveries created before this time.',
  'ReplayWebhookRequest.events': 'Only these. All by default.',
  Delivery: 'The delivery of an event to a webhook. Its id is sent as `webhook-id`.',
  DeliveryStatus: '`queued` until it is delivered, or `failed` for good.',
  DeliveryType: 'An event, or `webhook.test`.',
  'WebhookTestWebhook.data': 'Names the webhook that is tested.',

  ExternalEvent: 'A CloudEvent of another system. Other attributes are ignored.',
  'ExternalEvent.specversion': 'The version of CloudEvents.',
  'ExternalEvent.id': 'Identifies the event, together with `source`: it is accepted once.',
  'ExternalEvent.source': 'The system that it comes from.',
  'ExternalEvent.type': 'Ends in `notice-published.v1`.',
  'ExternalEvent.time': 'When it happened.',
  'ExternalEvent.datacontenttype': 'A JSON media type.',
  'ExternalEvent.data': 'As the AsyncAPI document describes it.',
  'PublishEventsResponse.items.outcome': '`duplicate` if it was accepted before.',
};
