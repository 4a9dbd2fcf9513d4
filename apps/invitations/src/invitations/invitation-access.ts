import {
  NotFound,
  PermissionDenied,
  type CustomerId,
  type InvitationId,
  type MemberActor,
} from '@gatehouse/contracts';
import { DepartmentBound } from '@gatehouse/contracts/tenant-access';
import { organizationOf, UnitOfWork, memberOf, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationPolicy } from './invitation-policy.js';
import { InvitationRepository } from './invitation.repository.js';
import type { Invitation } from './invitation.rules.js';

/** Finds invitations for those who may manage them: to their own organisation, or from it to one of its customers. */
@Injectable()
export class InvitationAccess {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly policy: InvitationPolicy,
  ) {}

  /** @throws NotFound, PermissionDenied, DepartmentBound, ModuleNotEnabled */
  async find(id: InvitationId, context: CallContext): Promise<Invitation> {
    const actor = memberOf(context);
    const { organizationId, permissions } = actor;
    // Checked first, so that callers without any permission learn nothing about which invitations exist.
    if (!permissions.includes('invitations:manage')) requirePermission(actor, 'members:manage');
    const invitation = await this.work.run(context, { organization_id: organizationId }, (within) =>
      this.invitations.find(within, id),
    );
    if (!invitation) throw new NotFound();
    if (invitation.organizationId === organizationId) requireMemberManager(actor);
    else {
      requirePermission(actor, 'invitations:manage');
      await this.policy.requireVisible(context, invitation.organizationId);
    }
    return invitation;
  }
}

/**
 * The organisation's own invitations belong to no department, so members bound to a department cannot see them.
 * @throws PermissionDenied, DepartmentBound
 */
export function requireMemberManager(actor: MemberActor): void {
  requirePermission(actor, 'members:manage');
  if (actor.departmentId) throw new DepartmentBound();
}

/** An organisation is not its own customer. @throws NotFound */
export function requireNotSelf(context: CallContext, customerId: CustomerId): void {
  if (customerId === organizationOf(context)) throw new NotFound();
}

function requirePermission(
  { permissions }: MemberActor,
  permission: 'members:manage' | 'invitations:manage',
): void {
  if (!permissions.includes(permission)) throw new PermissionDenied({ permission });
}
