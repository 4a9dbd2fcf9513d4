import { ClaimId, type InvitationId, type OrganizationId, type UserId } from '@gatehouse/contracts';
import { newId, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ArrayContains, In, IsNull, LessThanOrEqual, Not, type FindOptionsWhere } from 'typeorm';
import {
  InvitationRepository,
  type Claim,
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
    const [link] = await context.transaction.query<{ id: Invitation['id']; newest: boolean }>(
      'select invitation_id as id, superseded_at is null as newest from invitation_links where hash = $1',
      [hash],
    );
    if (!link) return null;
    const invitation = await this.find(context, link.id, lock);
    return invitation && { invitation, newest: link.newest };
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
    // One look-up each by the unique index, whatever the planner believes of the table.
    const rows = await transaction.query<{ id: InvitationId; emailKey: string }>(
      `select i.id, key as "emailKey" from unnest($2::text[]) as key cross join lateral (
         select id from invitations
         where organization_id = $1 and email_key = key and status in ('draft', 'sent') limit 1
       ) as i`,
      [organizationId, emailKeys],
    );
    return new Map(rows.map(({ id, emailKey }) => [emailKey, id]));
  }

  override listAffected({ transaction }: Context, ground: WithdrawalCause): Promise<Invitation[]> {
    return transaction.manager.find(InvitationEntity, {
      where: { status: In(OPEN), ...affectedBy(ground) },
      ...FOR_CHANGE,
    });
  }

  override async isAnyClaimed(
    { transaction }: Context,
    invitations: Invitation[],
  ): Promise<boolean> {
    const held = 'select from invitations where id = any($1) and claimed_until > clock_timestamp()';
    return (await transaction.query(held, [invitations.map(({ id }) => id)])).length > 0;
  }

  override async wasEverClaimed({ transaction }: Context, id: InvitationId): Promise<boolean> {
    const tried = 'select from invitations where id = $1 and claim_id is not null';
    return (await transaction.query(tried, [id])).length > 0;
  }

  override async saveWithLinks(
    { transaction }: Context,
    sent: Parameters<InvitationRepository['saveWithLinks']>[1],
  ): Promise<void> {
    const ids = sent.map(({ invitation }) => invitation.id);
    await transaction.manager.upsert(
      InvitationEntity,
      sent.map(({ invitation }) => invitation),
      ['id'],
    );
    await transaction.query(
      'update invitation_links set superseded_at = now() where invitation_id = any($1) and superseded_at is null',
      [ids],
    );
    await transaction.query(
      `insert into invitation_links (hash, invitation_id)
       select * from unnest($1::bytea[], $2::uuid[])`,
      [sent.map(({ hash }) => hash), ids],
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

  override async claim(
    { transaction }: Context,
    id: InvitationId,
    leaseMs: number,
    states: Invitation['status'][],
  ): Promise<Claim | null> {
    const claim = { id: newId(ClaimId) };
    const rows = await transaction.query(
      `update invitations set claim_id = $2, claimed_until = clock_timestamp() + make_interval(secs => $3::float / 1000)
       where id = $1 and status = any($4) and (claimed_until is null or claimed_until < clock_timestamp())
       returning id`,
      [id, claim.id, leaseMs, states],
    );
    return rows.length > 0 ? claim : null;
  }

  override async release({ transaction }: Context, id: InvitationId, claim: Claim): Promise<void> {
    await transaction.query(
      'update invitations set claimed_until = null where id = $1 and claim_id = $2',
      [id, claim.id],
    );
  }

  override async accept(
    { transaction }: Context,
    id: InvitationId,
    claim: Claim,
    userId: UserId,
  ): Promise<number | null> {
    const [row] = await transaction.query<{ version: number }>(
      `update invitations set status = 'accepted', accepted_at = now(), accepted_by = $3, version = version + 1,
         claim_id = null, claimed_until = null
       where id = $1 and claim_id = $2 and status = 'sent' returning version`,
      [id, claim.id, userId],
    );
    return row?.version ?? null;
  }

  override async revoke(
    { transaction }: Context,
    id: InvitationId,
    claim: Claim,
  ): Promise<number | null> {
    const [row] = await transaction.query<{ version: number }>(
      `update invitations set status = 'revoked', held_back_by = null, version = version + 1,
         claim_id = null, claimed_until = null
       where id = $1 and claim_id = $2 and status <> 'revoked' returning version`,
      [id, claim.id],
    );
    return row?.version ?? null;
  }
}

function affectedBy(ground: WithdrawalCause): FindOptionsWhere<Invitation> {
  switch (ground.because) {
    case 'role-removed':
      return { organizationId: ground.organizationId, roles: ArrayContains([ground.roleId]) };
    case 'contact-removed':
      return { contactId: ground.contactId };
    case 'inviter-removed':
      return {
        inviterId: ground.userId,
        inviterOrganizationId: ground.organizationId,
        status: 'sent',
        sentAt: LessThanOrEqual(ground.at),
      };
    case 'customer-independent':
      return { organizationId: ground.customerId, providerId: Not(IsNull()) };
  }
}
