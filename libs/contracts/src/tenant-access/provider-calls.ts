import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { ProviderId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Person, Provider, ProviderSettings } from './models.js';

export const createProvider = call('tenant-access', 'create-provider', {
  summary: 'Creates a provider and invites its administrator',
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
  }),
  output: Provider,
  problems: [],
});

export const listProviders = call('tenant-access', 'list-providers', {
  summary: 'Lists the providers of this platform',
  http: { method: 'GET', path: '/platform/providers' },
  access: 'platform-support',
  input: PageQuery,
  output: pageOf(Provider),
  problems: [],
});

export const getProvider = call('tenant-access', 'get-provider', {
  summary: 'Shows a provider',
  http: { method: 'GET', path: '/platform/providers/:providerId' },
  access: 'platform-support',
  input: z.strictObject({ providerId: ProviderId }),
  output: Provider,
  problems: [NotFound],
});

export const updateProvider = call('tenant-access', 'update-provider', {
  summary:
    'Changes a provider; taking the module `customer-login` away shuts its customers out at once',
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
  }),
  output: Provider,
  problems: [NotFound],
});
