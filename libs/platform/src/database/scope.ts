import type {
  Actor,
  DepartmentId,
  OrganizationId,
  ServiceActor,
  UserId,
} from '@gatehouse/contracts';

/**
 * Whose rows a transaction may see. Each field becomes the PostgreSQL setting `app.<name>` for that transaction, and the
 * policies of row-level security read it. An empty scope sees nothing of anybody.
 */
export interface Scope {
  organization_id?: OrganizationId;
  /** The one department of the organisation that somebody is bound to: nothing of the others is seen. */
  department_id?: DepartmentId;
  /** The areas that are open to a customer's people, between commas; absent for whoever none bind. */
  areas?: string;
  user_id?: UserId;
  /** The SHA-256 of a token, in hex: whoever brings the token may see what it is for. */
  token_hash?: string;
  /** An address in the form that compares: whoever names it may see its account. */
  email_key?: string;
  /** Platform support, which sees the providers. */
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
  'email_key',
  'platform',
  'worker',
] as const;

/** What an actor may see. */
export function scopeOf(actor: Actor | ServiceActor): Scope {
  if (actor.kind !== 'user') return {};
  return {
    organization_id: actor.organizationId,
    ...(actor.departmentId ? { department_id: actor.departmentId } : {}),
    ...(actor.organizationKind === 'customer' ? { areas: `,${actor.areas.join()},` } : {}),
    user_id: actor.userId,
    ...(actor.platformRole === 'platform-support' ? { platform: 'on' as const } : {}),
  };
}
