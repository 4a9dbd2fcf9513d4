import { ClaimId, type OrganizationId, type UserId } from '@gatehouse/contracts';
import { newId, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { InvitationRepository, type Claim, type Link } from '../application/ports.js';
import type { Invitation } from '../domain/invitation.js';
import { Invitations } from './schema.js';

const OPEN: Invitation['status'][] = ['draft', 'sent'];
const FOR_CHANGE = { lock: { mode: 'pessimistic_write' as const } };

@Injectable()
export class SqlInvitationRepository extends InvitationRepository {
  override async create({ transaction }: Context, invitation: Invitation): Promise<void> {
    await transaction.manager.insert(Invitations, invitation);
  }

  override async save({ transaction }: Context, invitation: Invitation): Promise<void> {
    await transaction.manager.update(Invitations, { id: invitation.id }, invitation);
  }

  override async findByToken(
    { transaction }: Context,
    hash: Buffer,
    lock?: 'for change',
  ): Promise<Link | null> {
    const [link] = await transaction.query<{ id: Invitation['id']; newest: boolean }>(
      'select invitation_id as id, superseded_at is null as newest from invitation_links where hash = $1',
      [hash],
    );
    if (!link) return null;
    const where = { id: link.id };
    const invitation = await transaction.manager.findOne(Invitations, {
      where,
      ...(lock ? FOR_CHANGE : {}),
    });
    return invitation && { invitation, newest: link.newest };
  }

  override findOpenActivation(
    { transaction }: Context,
    organizationId: OrganizationId,
  ): Promise<Invitation | null> {
    return transaction.manager.findOne(Invitations, {
      where: { organizationId, purpose: 'activation', status: In(OPEN) },
      ...FOR_CHANGE,
    });
  }

  override listOpen(
    { transaction }: Context,
    organizationId: OrganizationId,
  ): Promise<Invitation[]> {
    return transaction.manager.find(Invitations, {
      where: { organizationId, status: In(OPEN) },
      ...FOR_CHANGE,
    });
  }

  override async addLink(
    { transaction }: Context,
    { id }: Invitation,
    hash: Buffer,
  ): Promise<void> {
    await transaction.query(
      'update invitation_links set superseded_at = now() where invitation_id = $1 and superseded_at is null',
      [id],
    );
    await transaction.query('insert into invitation_links (hash, invitation_id) values ($1, $2)', [
      hash,
      id,
    ]);
  }

  override async claim(
    { transaction }: Context,
    { id }: Invitation,
    leaseMs: number,
  ): Promise<Claim | null> {
    const claim = { id: newId(ClaimId) };
    const rows = await transaction.query(
      `update invitations set claim_id = $2, claimed_until = clock_timestamp() + make_interval(secs => $3::float / 1000)
       where id = $1 and status = 'sent' and (claimed_until is null or claimed_until < clock_timestamp())
       returning id`,
      [id, claim.id, leaseMs],
    );
    return rows.length > 0 ? claim : null;
  }

  override async release(
    { transaction }: Context,
    { id }: Invitation,
    claim: Claim,
  ): Promise<void> {
    await transaction.query(
      'update invitations set claim_id = null, claimed_until = null where id = $1 and claim_id = $2',
      [id, claim.id],
    );
  }

  override async complete(
    { transaction }: Context,
    { id }: Invitation,
    claim: Claim,
    userId: UserId,
  ): Promise<boolean> {
    const rows = await transaction.query(
      `update invitations set status = 'accepted', accepted_at = now(), accepted_by = $3, version = version + 1,
         claim_id = null, claimed_until = null
       where id = $1 and claim_id = $2 and status = 'sent' returning id`,
      [id, claim.id, userId],
    );
    return rows.length > 0;
  }
}
