import {
  LastAdministrator,
  membershipChanged,
  membershipRemoved,
} from '@gatehouse/contracts/tenant-access';
import { record, recordAll, Revoker, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ADMINISTRATOR } from '../shared/built-in-roles.rules.js';
import { MembershipRepository } from './membership.repository.js';
import { isAdministrator, type Membership } from './membership.rules.js';

export type RemovedMembership = Pick<Membership, 'id' | 'organizationId' | 'userId' | 'version'>;

/** Saves changes to memberships, publishes them and revokes tokens that they make stale. */
@Injectable()
export class MembershipChanges {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly revoker: Revoker,
  ) {}

  /**
   * Changed permissions apply to open sessions from the next request on. The caller must have locked the organization.
   * @throws LastAdministrator
   */
  async save(context: Context, before: Membership, after: Membership): Promise<void> {
    if (after === before) return;
    if (!isAdministrator(after)) await this.requireAnotherAdministrator(context, before);
    await this.memberships.save(context, after);
    await this.recordChanged(context, after);
    if (after.epoch > before.epoch) {
      await this.revoker.revoke(context, 'membership', after.id, { ended: 0, stale: after.epoch });
    }
  }

  /**
   * Ends the user's sessions in the organization. The caller must have locked the organization.
   * @throws LastAdministrator
   */
  async remove(context: Context, membership: Membership): Promise<void> {
    await this.requireAnotherAdministrator(context, membership);
    await this.removeUnconditionally(context, membership);
  }

  /** Removes a membership even if it is the last administrator's. */
  async removeUnconditionally(context: Context, membership: Membership): Promise<void> {
    const { id } = membership;
    await this.memberships.remove(context, id);
    await this.recordRemoved(context, [membership]);
    const epoch = membership.epoch + 1;
    await this.revoker.revoke(context, 'membership', id, { ended: epoch, stale: epoch });
  }

  /** For memberships that are removed in another way, of an organization whose tokens are all refused already. */
  recordRemoved(context: Context, memberships: readonly RemovedMembership[]): Promise<void> {
    const facts = memberships.map(({ id, organizationId, userId, version }) => ({
      aggregateId: id,
      sequence: version + 1,
      organizationId,
      data: { membershipId: id, organizationId, userId },
    }));
    return recordAll(context, membershipRemoved, facts);
  }

  async recordChanged(context: Context, membership: Membership): Promise<void> {
    const { id, organizationId, userId, roles, departmentId, version } = membership;
    await record(context, membershipChanged, {
      aggregateId: id,
      sequence: version,
      organizationId,
      data: { membershipId: id, organizationId, userId, roles, departmentId },
    });
  }

  /** @throws LastAdministrator */
  private async requireAnotherAdministrator(
    context: Context,
    membership: Membership,
  ): Promise<void> {
    if (!isAdministrator(membership)) return;
    const { organizationId } = membership;
    const count = await this.memberships.countWithRole(context, organizationId, ADMINISTRATOR);
    if (count <= 1) throw new LastAdministrator();
  }
}
