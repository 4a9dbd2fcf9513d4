import { z } from 'zod';

/** What somebody may do in one organisation. A call names the one that it needs. */
export const Permission = z.enum([
  'customers:read',
  'customers:write',
  'access:manage',
  'terms:manage',
  'invitations:manage',
  'members:read',
  'members:manage',
  'contacts:manage',
  'roles:manage',
  'assets:write',
  'jobs:write',
  'video-sessions:write',
  'webhooks:manage',
  'branding:manage',
  'audit:read',
  'audit:manage',
]);
export type Permission = z.infer<typeof Permission>;

export const ProviderRole = z.enum([
  'administrator',
  'department-administrator',
  'content-creator',
  'supervisor',
  'agent',
]);
export type ProviderRole = z.infer<typeof ProviderRole>;

export const CustomerRole = z.enum(['administrator', 'moderator', 'member']);
export type CustomerRole = z.infer<typeof CustomerRole>;

/** What a user may do with their own account, whatever the organisation (C3); `platform-support` runs the platform itself. */
export const PlatformRole = z.enum([
  'platform-user',
  'platform-user-password-restricted',
  'platform-support',
]);
export type PlatformRole = z.infer<typeof PlatformRole>;

/** The built-in tenant roles of a provider's own people. B2: only the first three may use customer login. */
export const providerRoles: Record<ProviderRole, readonly Permission[]> = {
  administrator: Permission.options,
  'department-administrator': [
    'customers:read',
    'customers:write',
    'access:manage',
    'invitations:manage',
    'members:read',
    'contacts:manage',
    'assets:write',
    'jobs:write',
    'video-sessions:write',
  ],
  'content-creator': [
    'customers:read',
    'customers:write',
    'access:manage',
    'invitations:manage',
    'assets:write',
    'jobs:write',
  ],
  supervisor: [
    'customers:read',
    'members:read',
    'assets:write',
    'jobs:write',
    'video-sessions:write',
  ],
  agent: ['customers:read', 'jobs:write'],
};

/** The built-in tenant roles of a customer's people. */
export const customerRoles: Record<CustomerRole, readonly Permission[]> = {
  administrator: [
    'members:read',
    'members:manage',
    'contacts:manage',
    'roles:manage',
    'audit:read',
    'audit:manage',
  ],
  moderator: ['members:read'],
  member: [],
};

/** What the platform's own people may do in its own organisation, beyond what is theirs as platform support. */
export const platformRoles: Record<'support', readonly Permission[]> = {
  support: ['audit:read', 'audit:manage'],
};
