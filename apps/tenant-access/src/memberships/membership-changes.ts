import {
  LastAdministrator,
  membershipChanged,
  membershipRemoved,
} from '@gatehouse/contracts/tenant-access';
import { record, Revoker, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ADMINISTRATOR } from '../shared/built-in-roles.rules.js';
import { MembershipRepository } from './membership.repository.js';
import { isAdministrator, type Membership } from './membership.rules.js';

/** What every change of a membership brings with it: its event, and the end of the rights that it takes. */
@Injectable()
export class MembershipChanges {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly revoker: Revoker,
  ) {}

  /**
   * Saves a membership. Rights that changed bind open sessions from the next request on.
   * @throws LastAdministrator; whoever calls must hold the organisation
   */
  async save(context: Context, before: Membership, after: Membership): Promise<void> {
    if (after === before) return;
    if (!isAdministrator(after)) await this.requireAnother(context, before);
    await this.memberships.save(context, after);
    await this.recordChanged(context, after);
    if (after.epoch > before.epoch) {
      await this.revoker.revoke(context, 'membership', after.id, { ended: 0, stale: after.epoch });
    }
  }

  /**
   * Takes somebody out of the organisation; their sessions in it are over.
   * @throws LastAdministrator; whoever calls must hold the organisation
   */
  async remove(context: Context, membership: Membership): Promise<void> {
    await this.requireAnother(context, membership);
    await this.removeUnconditionally(context, membership);
  }

  /** Takes somebody out who does not exist any more, whoever is left. */
  async removeUnconditionally(context: Context, membership: Membership): Promise<void> {
    await this.memberships.remove(context, membership.id);
    const { id, organizationId, userId, version } = membership;
    await record(context, membershipRemoved, {
      aggregateId: id,
      sequence: version + 1,
      organizationId,
      data: { membershipId: id, organizationId, userId },
    });
    const epoch = membership.epoch + 1;
    await this.revoker.revoke(context, 'membership', id, { ended: epoch, stale: epoch });
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

  /** @throws LastAdministrator where nobody but this person administers the organisation */
  private async requireAnother(context: Context, membership: Membership): Promise<void> {
    if (!isAdministrator(membership)) return;
    const { organizationId } = membership;
    const count = await this.memberships.countWithRole(context, organizationId, ADMINISTRATOR);
    if (count <= 1) throw new LastAdministrator();
  }
}
