import { created, customerId, ids, later } from './ids.js';

const key = {
  name: 'ERP',
  permissions: ['customers:read', 'customers:write'],
  networks: ['203.0.113.0/24'],
};
const storedKey = {
  id: ids.apiKey,
  ...key,
  expiresAt: null,
  createdAt: created,
  lastUsedAt: null,
};

const webhook = {
  url: 'https://erp.example/gatehouse',
  events: ['job.changed', 'access-grant.changed'],
};
const storedWebhook = {
  id: ids.webhook,
  ...webhook,
  status: 'active',
  disabledReason: null,
  createdAt: created,
};

export const integration: Readonly<Record<string, object>> = {
  ServiceAccount: {
    id: ids.serviceAccount,
    name: 'ERP',
    description: 'Keeps our customers up to date.',
    roles: ['content-creator'],
    permissions: key.permissions,
    createdAt: created,
  },
  CreateApiKeyRequest: key,
  ApiKey: { ...storedKey, lastUsedAt: later },
  NewApiKey: { ...storedKey, key: 'ghk_…' },
  Application: {
    id: ids.application,
    clientId: ids.application,
    name: 'Customer portal',
    logoUrl: null,
    kind: 'web',
    redirectUris: ['https://portal.example/callback'],
    postLogoutRedirectUris: ['https://portal.example/'],
    backchannelLogoutUri: 'https://portal.example/logout',
    allowedOrigins: [],
    audience: null,
    scopes: ['openid', 'profile', 'email', 'organization'],
    customers: 'all',
    serviceAccountId: null,
    jwks: null,
    secrets: [{ id: ids.secret, createdAt: created, expiresAt: null }],
    createdAt: created,
  },
  CreateWebhookRequest: webhook,
  Webhook: storedWebhook,
  NewWebhook: { ...storedWebhook, secret: 'whsec_…' },
  Delivery: {
    id: ids.delivery,
    type: 'job.changed',
    eventId: ids.event,
    status: 'queued',
    attempts: 1,
    createdAt: later,
    lastAttemptAt: later,
    nextAttemptAt: '2026-03-04T14:05:05.000Z',
    lastStatus: 503,
    lastError: 'answered 503',
  },
  ExternalEvent: {
    specversion: '1.0',
    id: 'maintenance-2026-03',
    source: '/erp',
    type: 'erp.notice-published.v1',
    data: {
      organizationId: customerId,
      title: 'Maintenance on Sunday',
      body: 'The portal is not available from 8 to 10.',
    },
  },
};
