import type { OrganizationId, SessionId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { SessionRepository } from '../application/ports.js';
import type { EndReason, Session } from '../domain/session.js';
import { Sessions } from './schema.js';

@Injectable()
export class SqlSessionRepository extends SessionRepository {
  override async create({ transaction }: Context, session: Session): Promise<void> {
    await transaction.manager.insert(Sessions, session);
  }

  override find({ transaction }: Context, id: SessionId): Promise<Session | null> {
    return transaction.manager.findOneBy(Sessions, { id });
  }

  override async touch({ transaction }: Context, id: SessionId): Promise<void> {
    await transaction.query('update sessions set last_seen_at = now() where id = $1', [id]);
  }

  override async end({ transaction }: Context, id: SessionId, reason: EndReason): Promise<boolean> {
    const rows = await transaction.query(
      'update sessions set ended_at = now(), ended_because = $2 where id = $1 and ended_at is null returning id',
      [id, reason],
    );
    return rows.length > 0;
  }

  override async endAllOf(
    { transaction }: Context,
    userId: UserId,
    reason: EndReason,
  ): Promise<SessionId[]> {
    const rows = await transaction.query<{ id: SessionId }>(
      'update sessions set ended_at = now(), ended_because = $2 where user_id = $1 and ended_at is null returning id',
      [userId, reason],
    );
    return rows.map((row) => row.id);
  }

  override async endBefore(
    { transaction }: Context,
    organizationId: OrganizationId,
    epoch: number,
  ): Promise<void> {
    await transaction.query(
      `update sessions set ended_at = now(), ended_because = 'access-ended'
       where organization_id = $1 and organization_epoch < $2 and ended_at is null`,
      [organizationId, epoch],
    );
  }
}
