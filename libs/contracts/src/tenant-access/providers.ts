import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { ProviderId } from '../ids.js';
import { NotFound } from '../problems.js';
import { DomainName, Instant, Language, line } from '../scalar.js';
import { TimeZone } from '../time-zone.js';
import { Module, Person } from './organizations.js';

export const Provider = z.object({
  id: ProviderId,
  name: z.string(),
  modules: z.array(Module),
  emailDomains: z.array(z.string()),
  usernameSuffix: z.string().nullable(),
  supportContact: z.string().nullable(),
  timeZone: z.string().optional(),
  language: Language.optional(),
  createdAt: Instant,
});

export type Provider = z.infer<typeof Provider>;

export const ProviderSettings = {
  name: line(200),
  modules: z.array(Module).max(Module.options.length),
  emailDomains: z.array(DomainName).max(100),
  usernameSuffix: z
    .string()
    .trim()
    .max(40)
    .regex(/^[A-Za-z0-9._-]+$/)
    .nullable(),
  supportContact: line(200).nullable(),
  timeZone: TimeZone.describe('Also applies to customers without a time zone of their own.'),
  language: Language.describe('Of emails to customers without a language of their own.'),
};

export const createProvider = call('tenant-access', 'create-provider', {
  summary: 'Create a provider and invite its administrator',
  http: { method: 'POST', path: '/platform/providers', status: 201 },
  access: 'platform-support',
  input: z.strictObject({
    name: ProviderSettings.name,
    administrator: Person,
    modules: ProviderSettings.modules.default([]),
    emailDomains: ProviderSettings.emailDomains.default([]),
    usernameSuffix: ProviderSettings.usernameSuffix.optional(),
    supportContact: ProviderSettings.supportContact.optional(),
    timeZone: ProviderSettings.timeZone.default('UTC'),
    language: ProviderSettings.language.default('en'),
  }),
  output: Provider,
  problems: [],
});

export const listProviders = call('tenant-access', 'list-providers', {
  summary: 'List providers',
  http: { method: 'GET', path: '/platform/providers' },
  access: 'platform-support',
  input: PageQuery,
  output: pageOf(Provider),
  problems: [],
});

export const getProvider = call('tenant-access', 'get-provider', {
  summary: 'Get a provider',
  http: { method: 'GET', path: '/platform/providers/:providerId' },
  access: 'platform-support',
  input: z.strictObject({ providerId: ProviderId }),
  output: Provider,
  problems: [NotFound],
});

export const updateProvider = call('tenant-access', 'update-provider', {
  summary: 'Update a provider',
  description:
    'Removing the module `customer-login` ends the access of all its customers immediately.',
  http: { method: 'PATCH', path: '/platform/providers/:providerId' },
  access: 'platform-support',
  input: z.strictObject({
    providerId: ProviderId,
    name: ProviderSettings.name.optional(),
    modules: ProviderSettings.modules.optional(),
    emailDomains: ProviderSettings.emailDomains.optional(),
    usernameSuffix: ProviderSettings.usernameSuffix.optional(),
    supportContact: ProviderSettings.supportContact.optional(),
    timeZone: ProviderSettings.timeZone.optional(),
    language: ProviderSettings.language.optional(),
  }),
  output: Provider,
  problems: [NotFound],
});

export const providerCreated = event('tenant-access', 'provider-created', {
  summary: 'A provider was created; its administrator is to be invited',
  data: z.object({
    providerId: ProviderId,
    name: z.string(),
    modules: z.array(Module),
    administrator: Person,
  }),
});

export const providerChanged = event('tenant-access', 'provider-changed', {
  summary: 'A provider was created or changed, or a customer became one',
  data: z.object({
    providerId: ProviderId,
    name: z.string(),
    modules: z.array(Module),
    usernameSuffix: z.string().nullable(),
    timeZone: z.string().optional(),
  }),
});
