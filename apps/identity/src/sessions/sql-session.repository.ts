import type { MembershipId, OrganizationId, SessionId, UserId } from '@gatehouse/contracts';
import type { SessionEndReason } from '@gatehouse/contracts/identity';
import { decodeCursor, page, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import {
  type Page,
  type PageRequest,
  SessionRepository,
  type WhichSessions,
} from './session.repository.js';
import { IDLE_LIMIT_S, type NewSession, type Session } from './session.rules.js';

export const SessionEntity = new EntitySchema<Session>({
  name: 'sessions',
  columns: {
    id: { type: 'uuid', primary: true },
    userId: { type: 'uuid' },
    organizationId: { type: 'uuid' },
    membershipId: { type: 'uuid' },
    membershipEpoch: { type: 'int' },
    organizationEpoch: { type: 'int' },
    termsVersion: { type: 'int' },
    address: { type: 'text' },
    userAgent: { type: 'text' },
    createdAt: { type: 'timestamptz' },
    lastSeenAt: { type: 'timestamptz' },
    endsAt: { type: 'timestamptz', nullable: true },
    endedAt: { type: 'timestamptz', nullable: true },
    endedBecause: { type: 'text', nullable: true },
  },
});

@Injectable()
export class SqlSessionRepository extends SessionRepository {
  override async start(
    { transaction }: Context,
    session: NewSession,
    passwordHash: string,
    refreshToken: Buffer,
  ): Promise<boolean> {
    const rows = await transaction.query(
      `with account as (
         update accounts set confirmed_at = coalesce(confirmed_at, now()), last_organization_id = $3
         where id = $2 and password_hash = $10 returning id
       ), session as (
         insert into sessions (id, user_id, organization_id, membership_id, membership_epoch, organization_epoch,
           terms_version, address, user_agent, created_at, last_seen_at, ends_at)
         select $1, id, $3, $4, $5, $6, $7, $8, $9, now(), now(), $12 from account returning id, user_id
       )
       insert into refresh_tokens (hash, session_id, user_id) select $11, id, user_id from session returning session_id`,
      [
        session.id,
        session.userId,
        session.organizationId,
        session.membershipId,
        session.membershipEpoch,
        session.organizationEpoch,
        session.termsVersion,
        session.address,
        session.userAgent,
        passwordHash,
        refreshToken,
        session.endsAt,
      ],
    );
    return rows.length > 0;
  }

  override find({ transaction }: Context, id: SessionId): Promise<Session | null> {
    return transaction.manager.findOneBy(SessionEntity, { id });
  }

  override touch({ transaction }: Context, id: SessionId): void {
    transaction.send('update sessions set last_seen_at = now() where id = $1', [id]);
  }

  override async end(
    { transaction }: Context,
    id: SessionId,
    reason: SessionEndReason,
  ): Promise<boolean> {
    const rows = await transaction.query(
      'update sessions set ended_at = now(), ended_because = $2 where id = $1 and ended_at is null returning id',
      [id, reason],
    );
    return rows.length > 0;
  }

  override async endAllOf(
    { transaction }: Context,
    userId: UserId,
    reason: SessionEndReason,
    { but = null, organizationId }: WhichSessions,
  ): Promise<SessionId[]> {
    const rows = await transaction.query<{ id: SessionId }>(
      `update sessions set ended_at = now(), ended_because = $2
       where user_id = $1 and ended_at is null and id is distinct from $3::uuid
         and ($4::uuid is null or organization_id = $4) returning id`,
      [userId, reason, but, organizationId ?? null],
    );
    return rows.map((row) => row.id);
  }

  override async listOpenOf(
    { transaction }: Context,
    userId: UserId,
    { limit, cursor }: PageRequest,
    organizationId?: OrganizationId,
  ): Promise<Page<Session>> {
    const before = decodeCursor(cursor, ['uuid']);
    const query = transaction.manager
      .createQueryBuilder(SessionEntity, 's')
      .where('s.user_id = :userId and s.ended_at is null', { userId })
      .andWhere('s.last_seen_at > now() - make_interval(secs => :idle)', { idle: IDLE_LIMIT_S })
      .andWhere('(s.ends_at is null or s.ends_at > now())')
      .orderBy('s.id', 'DESC')
      .limit(limit + 1);
    if (organizationId) query.andWhere('s.organization_id = :organizationId', { organizationId });
    if (before) query.andWhere('s.id < :id', { id: before[0] });
    return page(await query.getMany(), limit, (session) => [session.id]);
  }

  override endOfMembership({ transaction }: Context, userId: UserId, id: MembershipId): void {
    transaction.send(
      `update sessions set ended_at = now(), ended_because = 'member-removed'
       where user_id = $1 and membership_id = $2 and ended_at is null`,
      [userId, id],
    );
  }

  override endBefore(
    { transaction }: Context,
    organizationId: OrganizationId,
    epoch: number,
  ): void {
    transaction.send(
      `update sessions set ended_at = now(), ended_because = 'access-disabled'
       where organization_id = $1 and organization_epoch < $2 and ended_at is null`,
      [organizationId, epoch],
    );
  }
}
