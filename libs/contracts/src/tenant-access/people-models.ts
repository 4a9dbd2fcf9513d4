import { z } from 'zod';
import { ContactId, DepartmentId, OrganizationId, RoleId, UserId } from '../ids.js';
import { Permission } from '../permissions.js';
import { Instant, Language, line } from '../scalar.js';

/** Whether somebody administers the organisation: another way to say that they have the role `administrator` (E5). */
export const Profile = z.enum(['user', 'admin']);
export type Profile = z.infer<typeof Profile>;

/** What else somebody may do: at most one of the two (E6). */
export const Capability = z.enum(['none', 'quotes', 'orders']);
export type Capability = z.infer<typeof Capability>;

/** Whether the organisation lets its people in at present. */
export const MemberStatus = z.enum(['active', 'disabled']);
export type MemberStatus = z.infer<typeof MemberStatus>;

/** Somebody who belongs to an organisation. */
export const Member = z.object({
  userId: UserId,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  /** By the names that people know. */
  roles: z.array(z.string()),
  profile: Profile,
  capability: Capability,
  departmentId: DepartmentId.nullable(),
  status: MemberStatus,
  joinedAt: Instant,
  lastSignInAt: Instant.nullable(),
});
export type Member = z.infer<typeof Member>;

/** A built-in role by its name, one of the organisation's own by its name or id. */
export const RoleReference = line(100);

/** The roles that are given to somebody. */
export const RoleReferences = z.array(RoleReference).max(20);

export const Role = z.object({
  /** Null for the built-in ones, which are the same everywhere. */
  id: RoleId.nullable(),
  name: z.string(),
  builtIn: z.boolean(),
  permissions: z.array(Permission),
});
export type Role = z.infer<typeof Role>;

export const RoleFields = {
  name: line(100),
  permissions: z.array(Permission).max(Permission.options.length),
};

/** A part of a provider, to which customers and people belong, or to none. */
export const Department = z.object({ id: DepartmentId, name: z.string() });
export type Department = z.infer<typeof Department>;

/** Somebody whom an organisation knows, of its own people or of one of its customers. */
export const Contact = z.object({
  id: ContactId,
  /** Whose person it is. */
  organizationId: OrganizationId,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  language: Language,
  /** False from the moment on in which somebody made the contact a user. */
  contactOnly: z.boolean(),
  departmentId: DepartmentId.nullable(),
  /** The member of that organisation with this address; null where there is none. */
  userId: UserId.nullable(),
  createdAt: Instant,
  createdBy: UserId,
  enabledAt: Instant.nullable(),
  enabledBy: UserId.nullable(),
});
export type Contact = z.infer<typeof Contact>;

/** What becomes of a customer that is to be an organisation of its own (B12). */
export const Independence = z.object({
  /** Whether this only says what would happen. */
  dryRun: z.boolean(),
  organizationId: OrganizationId,
  name: z.string(),
  /** Its people, all of whom stay members. */
  members: z.number().int(),
  administrators: z.number().int(),
  /** What the built-in roles become. Custom roles stay as they are. */
  roles: z.array(z.object({ from: z.string(), to: z.string(), members: z.number().int() })),
  customRoles: z.array(z.string()),
  /** Its own address book. What the provider wrote in its own stays there. */
  contacts: z.number().int(),
  /** The history of its portal access, which both go on reading. */
  accessChanges: z.number().int(),
  /** The optional parts of the product that it has from then on. */
  modules: z.array(z.string()),
});
export type Independence = z.infer<typeof Independence>;
