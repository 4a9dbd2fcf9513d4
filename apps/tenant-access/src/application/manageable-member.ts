import { NotFound, PermissionDenied, type UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { lackingToManage } from '../domain/delegation.js';
import type { Membership } from '../domain/membership.js';
import { permissionsOf, resolveRoles } from '../domain/roles.js';
import type { Addressed } from './addressed.js';
import { MembershipRepository } from './people-ports.js';
import { RoleBook } from './role-book.js';

/** Somebody whom the caller may change: nobody manages people above themselves, or lifts them there. */
@Injectable()
export class ManageableMember {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly book: RoleBook,
  ) {}

  /**
   * The member, whose organisation others do not change until this transaction ends.
   * @throws NotFound, PermissionDenied
   */
  async find(context: Context, addressed: Addressed, userId: UserId): Promise<Membership> {
    const { organizationId } = addressed;
    await this.memberships.hold(context, organizationId);
    const membership = await this.memberships.find(context, organizationId, userId, 'for change');
    if (!membership) throw new NotFound();
    await this.require(context, addressed, membership);
    return membership;
  }

  /**
   * The roles that people mean, as they are kept.
   * @throws RoleUnknown
   */
  async resolve(
    context: Context,
    { organizationId, kind }: Addressed,
    wanted: string[] | undefined,
  ): Promise<string[] | undefined> {
    if (!wanted) return undefined;
    return resolveRoles(await this.book.open(context, organizationId, kind, wanted), wanted);
  }

  /** @throws PermissionDenied */
  async require(
    context: Context,
    { organizationId, kind, authority }: Addressed,
    { roles }: Membership,
  ): Promise<void> {
    const catalogue = await this.book.open(context, organizationId, kind, roles);
    const permission = lackingToManage(authority, permissionsOf(catalogue, roles));
    if (permission) throw new PermissionDenied({ permission });
  }
}
