import { z } from 'zod';
import {
  ApiKeyId,
  ApplicationSecretId,
  DepartmentId,
  MembershipId,
  OrganizationId,
  PortalViewId,
  ProviderId,
  ServiceAccountId,
  SessionId,
  UserId,
} from './ids.js';
import { KnownPermissions, PlatformRole } from './permissions.js';

/** The kind of organization a user acts in: the platform itself, a provider, or a provider's customer. */
export const OrganizationKind = z.enum(['platform', 'provider', 'customer']);
export type OrganizationKind = z.infer<typeof OrganizationKind>;

export const Area = z.enum(['jobs', 'assets', 'problem-reports', 'video-sessions', 'dashboard']);
export type Area = z.infer<typeof Area>;

/** Where a member acts, and what it may do there. */
const membership = {
  organizationId: OrganizationId,
  organizationKind: OrganizationKind,
  /** The provider whose portal this is. A provider is its own; null for the platform's own members. */
  providerId: ProviderId.nullable(),
  /** The only department whose customers and people this member may see and manage; null if not restricted to one. */
  departmentId: DepartmentId.nullable(),
  permissions: KnownPermissions,
  areas: z.array(Area),
  termsAccepted: z.boolean(),
};

/** A signed-in user, acting in the organization they signed in to. */
export const UserActor = z.object({
  kind: z.literal('user'),
  userId: UserId,
  sessionId: SessionId,
  membershipId: MembershipId,
  platformRole: PlatformRole,
  ...membership,
});
export type UserActor = z.infer<typeof UserActor>;

/** A service account, acting by one of its API keys, or through an application. */
export const ServiceAccountActor = z.object({
  kind: z.literal('service-account'),
  userId: ServiceAccountId,
  /** The API key, or the application's secret. */
  keyId: z.union([ApiKeyId, ApplicationSecretId]),
  ...membership,
});
export type ServiceAccountActor = z.infer<typeof ServiceAccountActor>;

/**
 * A provider's user who looks at a customer's portal as one of its roles would see it (ADR 36). Acts in the customer's organization, reads only,
 * and is none of its people.
 */
export const ViewerActor = z.object({
  kind: z.literal('viewer'),
  /** The provider's user. */
  userId: UserId,
  portalViewId: PortalViewId,
  ...membership,
});
export type ViewerActor = z.infer<typeof ViewerActor>;

/** Acts in an organization: a person or a service account that is its member, or a viewer. */
export type MemberActor = UserActor | ServiceAccountActor | ViewerActor;

/** The caller. The gateway creates it from the access token or API key and signs it; services pass it on unchanged. */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anonymous') }),
  UserActor,
  ServiceAccountActor,
  ViewerActor,
]);
export type Actor = z.infer<typeof Actor>;

/** A service acting on its own behalf: on an event, or on an internal call. Never sent over the wire. */
export interface ServiceActor {
  kind: 'service';
}
