import { z } from 'zod';

/**
 * Marks an enumeration in JSON Schema to which values may be added: readers ignore those that they do not know. While an update is in
 * progress, the version before is among the readers.
 */
export const EXTENSIBLE_ENUM = 'x-extensible-enum';

/** What a member may do in an organization. Each call names the permission it requires. */
export const Permission = z
  .enum([
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
    'applications:manage',
    'audit:read',
    'audit:manage',
    'service-accounts:manage',
    'events:publish',
    'sign-in:forward',
  ])
  .meta({ [EXTENSIBLE_ENUM]: true });
export type Permission = z.infer<typeof Permission>;

/** Permissions as a service reads them: without those of a newer version, which it could not check anyway. */
export const KnownPermissions = z.codec(z.array(z.string()), z.array(Permission), {
  decode: (names) => names.filter((name): name is Permission => Permission.safeParse(name).success),
  encode: (permissions) => permissions,
});

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

/** What users may do with their own account in any organization; `platform-support` operates the platform. */
export const PlatformRole = z.enum([
  'platform-user',
  'platform-user-password-restricted',
  'platform-support',
]);
export type PlatformRole = z.infer<typeof PlatformRole>;

/** The built-in roles of a provider. Only the first three may manage customers' access. */
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

/** The built-in roles of a customer. */
export const customerRoles: Record<CustomerRole, readonly Permission[]> = {
  administrator: [
    'members:read',
    'members:manage',
    'contacts:manage',
    'roles:manage',
    'audit:read',
    'audit:manage',
    'service-accounts:manage',
  ],
  moderator: ['members:read'],
  member: [],
};

/** The roles in the platform's own organization, in addition to `platform-support`. */
export const platformRoles: Record<'support', readonly Permission[]> = {
  support: ['audit:read', 'audit:manage'],
};
