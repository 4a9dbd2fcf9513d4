import type {
  InvitationId,
  MembershipId,
  OrganizationId,
  RoleId,
  UserId,
} from '@gatehouse/contracts';
import { holdName, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import { listForChange, listWithRole } from '../shared/sql-role-holders.js';
import { MembershipRepository } from './membership.repository.js';
import { type Membership, type Person, personOf } from './membership.rules.js';

export const MembershipEntity = new EntitySchema<Membership>({
  name: 'memberships',
  columns: {
    id: { type: 'uuid', primary: true },
    organizationId: { type: 'uuid' },
    userId: { type: 'uuid' },
    roles: { type: 'text', array: true },
    capability: { type: 'text' },
    departmentId: { type: 'uuid', nullable: true },
    epoch: { type: 'int' },
    createdAt: { type: 'timestamptz' },
    invitationId: { type: 'uuid', nullable: true },
    email: { type: 'text' },
    emailKey: { type: 'text' },
    firstName: { type: 'text' },
    lastName: { type: 'text' },
    lastSignInAt: { type: 'timestamptz', nullable: true },
    version: { type: 'int' },
  },
});

/** Accepting the terms increments the epoch too, so reading it in order to write the next one needs a lock. */
const LOCKED = { lock: { mode: 'pessimistic_write' as const } };

@Injectable()
export class SqlMembershipRepository extends MembershipRepository {
  override lockOrganization({ transaction }: Context, organizationId: OrganizationId): void {
    holdName(transaction, `people of ${organizationId}`);
  }

  override listOfUser({ transaction }: Context, userId: UserId): Promise<Membership[]> {
    return transaction.manager.find(MembershipEntity, {
      where: { userId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  override find(
    { transaction }: Context,
    organizationId: OrganizationId,
    userId: UserId,
    lock?: 'for change',
  ): Promise<Membership | null> {
    return transaction.manager.findOne(MembershipEntity, {
      where: { organizationId, userId },
      ...(lock ? LOCKED : {}),
    });
  }

  override listInvited(
    { transaction }: Context,
    organizationId: OrganizationId,
    { userId, invitationId }: { userId?: UserId | undefined; invitationId: InvitationId },
  ): Promise<Membership[]> {
    return transaction.manager.find(MembershipEntity, {
      where: [
        { organizationId, invitationId },
        ...(userId === undefined ? [] : [{ organizationId, userId }]),
      ],
      order: { id: 'ASC' },
      ...LOCKED,
    });
  }

  override listForChange(
    { transaction }: Context,
    organizationId: OrganizationId,
  ): Promise<Membership[]> {
    return listForChange(transaction, MembershipEntity, organizationId);
  }

  override listWithRole(
    { transaction }: Context,
    organizationId: OrganizationId,
    role: RoleId,
  ): Promise<Membership[]> {
    return listWithRole(transaction, MembershipEntity, organizationId, role);
  }

  override countOf({ transaction }: Context, organizationId: OrganizationId): Promise<number> {
    return transaction.manager.countBy(MembershipEntity, { organizationId });
  }

  override async countWithRole(
    { transaction }: Context,
    organizationId: OrganizationId,
    role: string,
  ): Promise<number> {
    const [row] = await transaction.query<{ count: number }>(
      `select count(*)::int as count from memberships where organization_id = $1 and $2 = any(roles)`,
      [organizationId, role],
    );
    return row?.count ?? 0;
  }

  override async membersAmong(
    { transaction }: Context,
    organizationId: OrganizationId,
    emailKeys: readonly string[],
  ): Promise<Map<string, UserId>> {
    const rows = await transaction.query<{ key: string; userId: UserId }>(
      `select email_key as key, user_id as "userId" from memberships where organization_id = $1 and email_key = any($2)`,
      [organizationId, emailKeys],
    );
    return new Map(rows.map(({ key, userId }) => [key, userId]));
  }

  override async ensure(
    { transaction }: Context,
    membership: Membership,
  ): Promise<{ id: MembershipId; created: boolean }> {
    const { organizationId, userId } = membership;
    const inserted = await transaction.manager
      .createQueryBuilder()
      .insert()
      .into(MembershipEntity)
      .values(membership)
      .orIgnore()
      .returning(['id'])
      .execute();
    const rows: unknown = inserted.raw;
    if (Array.isArray(rows) && rows.length > 0) return { id: membership.id, created: true };
    const known = await transaction.manager.findOneByOrFail(MembershipEntity, {
      organizationId,
      userId,
    });
    return { id: known.id, created: false };
  }

  override async save({ transaction }: Context, membership: Membership): Promise<void> {
    const { id, roles, capability, departmentId, epoch, version } = membership;
    await transaction.manager.update(
      MembershipEntity,
      { id },
      { roles, capability, departmentId, epoch, version },
    );
  }

  override async remove({ transaction }: Context, id: MembershipId): Promise<void> {
    await transaction.manager.delete(MembershipEntity, { id });
  }

  override async bumpEpoch({ transaction }: Context, id: MembershipId): Promise<number> {
    const [row] = await transaction.query<{ epoch: number }>(
      'update memberships set epoch = epoch + 1 where id = $1 returning epoch',
      [id],
    );
    return row?.epoch ?? 0;
  }

  override async updatePerson(
    { transaction }: Context,
    id: MembershipId,
    person: Person,
  ): Promise<void> {
    await transaction.manager.update(MembershipEntity, { id }, personOf(person));
  }

  override recordSignIn(
    { transaction }: Context,
    organizationId: OrganizationId,
    userId: UserId,
    at: Date,
  ): void {
    // First, as changes of a customer lock its row before those of its members.
    transaction.send('select note_customer_sign_in($1)', [at]);
    transaction.send(
      `update memberships set last_sign_in_at = greatest(last_sign_in_at, $3)
       where organization_id = $1 and user_id = $2`,
      [organizationId, userId, at],
    );
  }
}
