import { ClaimId, type InvitationId, type UserId } from '@gatehouse/contracts';
import { newId, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationClaimRepository, type Claim } from './invitation-claim.repository.js';
import type { Invitation } from './invitation.rules.js';

const LEASE_END = 'clock_timestamp() + make_interval(secs => $3::float / 1000)';
const UNCLAIMED = '(claimed_until is null or claimed_until < clock_timestamp())';

@Injectable()
export class SqlInvitationClaimRepository extends InvitationClaimRepository {
  override async isAnyClaimed(
    { transaction }: Context,
    invitations: Invitation[],
  ): Promise<boolean> {
    const sql = 'select from invitations where id = any($1) and claimed_until > clock_timestamp()';
    return (await transaction.query(sql, [invitations.map(({ id }) => id)])).length > 0;
  }

  override async wasEverClaimed({ transaction }: Context, id: InvitationId): Promise<boolean> {
    const sql = 'select from invitations where id = $1 and claim_id is not null';
    return (await transaction.query(sql, [id])).length > 0;
  }

  override async acquire(
    { transaction }: Context,
    id: InvitationId,
    leaseMs: number,
    states: Invitation['status'][],
  ): Promise<Claim | null> {
    const claim = { id: newId(ClaimId) };
    const rows = await transaction.query(
      `update invitations set claim_id = $2, claimed_until = ${LEASE_END}
       where id = $1 and status = any($4) and ${UNCLAIMED}
       returning id`,
      [id, claim.id, leaseMs, states],
    );
    return rows.length > 0 ? claim : null;
  }

  override async acquireByLink(
    { transaction }: Context,
    tokenHash: Buffer,
    leaseMs: number,
  ): Promise<Claim | null> {
    const claim = { id: newId(ClaimId) };
    const rows = await transaction.query(
      `update invitations set claim_id = $2, claimed_until = ${LEASE_END}
       where id = (select invitation_id from invitation_links where hash = $1 and superseded_at is null)
         and status = 'sent' and ${UNCLAIMED}
       returning id`,
      [tokenHash, claim.id, leaseMs],
    );
    return rows.length > 0 ? claim : null;
  }

  override release({ transaction }: Context, id: InvitationId, claim: Claim): void {
    transaction.send(
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
