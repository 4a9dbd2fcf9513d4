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

/** What kind of organisation somebody acts in: the platform's own, a provider, or a provider's customer. */
export const OrganizationKind = z.enum(['platform', 'provider', 'customer']);
export type OrganizationKind = z.infer<typeof OrganizationKind>;

/** A part of the portal that an access grant opens to a customer. */
export const Area = z.enum(['jobs', 'assets', 'problem-reports', 'video-sessions', 'dashboard']);
export type Area = z.infer<typeof Area>;

/** A signed-in person, in the organisation they signed in to. */
export const UserActor = z.object({
  kind: z.literal('user'),
  userId: UserId,
  sessionId: SessionId,
  membershipId: MembershipId,
  organizationId: OrganizationId,
  organizationKind: OrganizationKind,
  /** The provider whose portal this is: the organisation itself where it is one, nobody for the platform's own people. */
  providerId: ProviderId.nullable(),
  /** The one department whose customers and people this person may see and manage; null for whoever is bound to none. */
  departmentId: DepartmentId.nullable(),
  platformRole: PlatformRole,
  permissions: z.array(Permission),
  areas: z.array(Area),
  termsAccepted: z.boolean(),
});
export type UserActor = z.infer<typeof UserActor>;

/** Who is asking. The gateway makes it from the access token and signs it; a service passes on the one that it was given. */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anonymous') }),
  UserActor,
]);
export type Actor = z.infer<typeof Actor>;

/** A service that acts of its own accord: on an event, or on an internal call. It never travels. */
export interface ServiceActor {
  kind: 'service';
}
