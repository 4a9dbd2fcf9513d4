import { z } from 'zod';
import {
  DepartmentId,
  MembershipId,
  OrganizationId,
  ProviderId,
  SessionId,
  UserId,
} from './ids.js';
import { Permission, PlatformRole } from './permissions.js';

/** The kind of organization a user acts in: the platform itself, a provider, or a provider's customer. */
export const OrganizationKind = z.enum(['platform', 'provider', 'customer']);
export type OrganizationKind = z.infer<typeof OrganizationKind>;

/** A part of the portal that an access grant opens to a customer. */
export const Area = z.enum(['jobs', 'assets', 'problem-reports', 'video-sessions', 'dashboard']);
export type Area = z.infer<typeof Area>;

/** A signed-in user, acting in the organization they signed in to. */
export const UserActor = z.object({
  kind: z.literal('user'),
  userId: UserId,
  sessionId: SessionId,
  membershipId: MembershipId,
  organizationId: OrganizationId,
  organizationKind: OrganizationKind,
  /** The provider whose portal this is. A provider is its own; null for the platform's own members. */
  providerId: ProviderId.nullable(),
  /** The only department whose customers and people this user may see and manage; null if not restricted to one. */
  departmentId: DepartmentId.nullable(),
  platformRole: PlatformRole,
  permissions: z.array(Permission),
  areas: z.array(Area),
  termsAccepted: z.boolean(),
});
export type UserActor = z.infer<typeof UserActor>;

/** The caller. The gateway creates it from the access token and signs it; services pass it on unchanged. */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anonymous') }),
  UserActor,
]);
export type Actor = z.infer<typeof Actor>;

/** A service acting on its own behalf: on an event, or on an internal call. Never sent over the wire. */
export interface ServiceActor {
  kind: 'service';
}
