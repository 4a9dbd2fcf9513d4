import type { InvitationId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ArrayContains, In, IsNull, LessThanOrEqual, Not, type FindOptionsWhere } from 'typeorm';
import {
  InvitationRepository,
  type InvitationLink,
  type WithdrawalCause,
} from './invitation.repository.js';
import type { Invitation } from './invitation.rules.js';
import { InvitationEntity } from './sql-invitation.entity.js';

const OPEN: Invitation['status'][] = ['draft', 'sent'];
const FOR_CHANGE = { lock: { mode: 'pessimistic_write' as const } };

@Injectable()
export class SqlInvitationRepository extends InvitationRepository {
  override async create(
    { transaction }: Context,
    invitations: Invitation[],
  ): Promise<Set<InvitationId>> {
    if (invitations.length === 0) return new Set();
    const result = await transaction.manager
      .createQueryBuilder()
      .insert()
      .into(InvitationEntity)
      .values(invitations)
      .orIgnore()
      .returning('id')
      .execute();
    return new Set((result.raw as { id: InvitationId }[]).map(({ id }) => id));
  }

  override async save({ transaction }: Context, invitation: Invitation): Promise<void> {
    await transaction.manager.update(InvitationEntity, { id: invitation.id }, invitation);
  }

  override find(
    { transaction }: Context,
    id: InvitationId,
    lock?: 'for change',
  ): Promise<Invitation | null> {
    const locked = lock ? FOR_CHANGE : {};
    return transaction.manager.findOne(InvitationEntity, { where: { id }, ...locked });
  }

  override async findByToken(
    context: Context,
    hash: Buffer,
    lock?: 'for change',
  ): Promise<InvitationLink | null> {
    const { transaction } = context;
    const query = transaction.manager
      .createQueryBuilder(InvitationEntity, 'i')
      .where('i.id = (select invitation_id from invitation_links where hash = :hash)', { hash });
    if (lock) query.setLock(FOR_CHANGE.lock.mode);
    // Asked in one turn, which is one message to the database.
    const [[link], invitation] = await Promise.all([
      transaction.query<{ newest: boolean }>(
        'select superseded_at is null as newest from invitation_links where hash = $1',
        [hash],
      ),
      query.getOne(),
    ]);
    return link && invitation ? { invitation, newest: link.newest } : null;
  }

  override findActivation(
    { transaction }: Context,
    organizationId: OrganizationId,
  ): Promise<Invitation | null> {
    return transaction.manager.findOne(InvitationEntity, {
      where: { organizationId, purpose: 'activation' },
      order: { id: 'desc' },
      ...FOR_CHANGE,
    });
  }

  override async findOpen(
    { transaction }: Context,
    organizationId: OrganizationId,
    emailKeys: string[],
  ): Promise<Map<string, InvitationId>> {
    // A lateral join makes this one index look-up per address, whatever the planner's statistics say.
    const rows = await transaction.query<{ id: InvitationId; emailKey: string }>(
      `select i.id, key as "emailKey" from unnest($2::text[]) as key cross join lateral (
         select id from invitations
         where organization_id = $1 and email_key = key and status in ('draft', 'sent') limit 1
       ) as i`,
      [organizationId, emailKeys],
    );
    return new Map(rows.map(({ id, emailKey }) => [emailKey, id]));
  }

  override listAffected({ transaction }: Context, cause: WithdrawalCause): Promise<Invitation[]> {
    return transaction.manager.find(InvitationEntity, {
      where: { status: In(OPEN), ...affectedBy(cause) },
      ...FOR_CHANGE,
    });
  }

  override async saveAll({ transaction }: Context, invitations: Invitation[]): Promise<void> {
    await transaction.manager.upsert(InvitationEntity, invitations, ['id']);
  }

  override addLinks(
    { transaction }: Context,
    links: Parameters<InvitationRepository['addLinks']>[1],
  ): void {
    const again = links.filter(({ isFirst }) => !isFirst).map(({ sent }) => sent.id);
    if (again.length > 0)
      transaction.send(
        'update invitation_links set superseded_at = now() where invitation_id = any($1) and superseded_at is null',
        [again],
      );
    transaction.send(
      `insert into invitation_links (hash, invitation_id)
       select * from unnest($1::bytea[], $2::uuid[])`,
      [links.map(({ hash }) => hash), links.map(({ sent }) => sent.id)],
    );
  }

  override async markOpened({ transaction }: Context, hash: Buffer): Promise<boolean> {
    const rows = await transaction.query(
      `update invitation_links set opened_at = now() where hash = $1 and opened_at is null
       returning invitation_id`,
      [hash],
    );
    return rows.length > 0;
  }
}

function affectedBy(cause: WithdrawalCause): FindOptionsWhere<Invitation> {
  switch (cause.because) {
    case 'role-removed':
      return { organizationId: cause.organizationId, roles: ArrayContains([cause.roleId]) };
    case 'contact-removed':
      return { contactId: cause.contactId };
    case 'inviter-removed':
      return {
        inviterId: cause.userId,
        inviterOrganizationId: cause.organizationId,
        status: 'sent',
        sentAt: LessThanOrEqual(cause.at),
      };
    case 'customer-independent':
      return { organizationId: cause.customerId, providerId: Not(IsNull()) };
  }
}
