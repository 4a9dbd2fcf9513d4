import type {
  Actor,
  ApplicationId,
  DepartmentId,
  OrganizationId,
  ServiceActor,
  UserId,
} from '@gatehouse/contracts';

/**
 * Which rows a transaction may see. Each field becomes the PostgreSQL setting `app.<name>` for that transaction, which the row-level
 * security policies read. An empty scope sees no tenant's rows.
 */
export interface Scope {
  organization_id?: OrganizationId;
  /** The department that the actor is bound to: rows of other departments are hidden. */
  department_id?: DepartmentId;
  /** The areas open to people of a customer, between commas; absent for everyone else. */
  areas?: string;
  user_id?: UserId;
  /** The SHA-256 of a token, in hex: its holder may see what it is for. */
  token_hash?: string;
  /** The `client_id` of an application, to find it. */
  client_id?: ApplicationId;
  /** A canonical email address, to find its account. */
  email_key?: string;
  /** Platform support, which sees providers. */
  platform?: 'on';
  /** A background worker of the service, which sees its own queue. */
  worker?: 'on';
}

export const SCOPE_NAMES = [
  'organization_id',
  'department_id',
  'areas',
  'user_id',
  'token_hash',
  'client_id',
  'email_key',
  'platform',
  'worker',
] as const;

/** The scope of an actor. */
export function scopeOf(actor: Actor | ServiceActor): Scope {
  if (actor.kind === 'anonymous' || actor.kind === 'service') return {};
  return {
    organization_id: actor.organizationId,
    ...(actor.departmentId ? { department_id: actor.departmentId } : {}),
    ...(actor.organizationKind === 'customer' ? { areas: `,${actor.areas.join()},` } : {}),
    // A viewer is none of the organization's people.
    ...(actor.kind === 'viewer' ? {} : { user_id: actor.userId }),
    ...(actor.kind === 'user' && actor.platformRole === 'platform-support'
      ? { platform: 'on' as const }
      : {}),
  };
}
