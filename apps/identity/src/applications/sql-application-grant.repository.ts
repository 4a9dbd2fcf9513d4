import type { ApplicationId, CustomerId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { IDLE_LIMIT_S } from '../sessions/session.rules.js';
import { ApplicationGrantRepository } from './application-grant.repository.js';

@Injectable()
export class SqlApplicationGrantRepository extends ApplicationGrantRepository {
  override async removeOfOthers(
    { transaction }: Context,
    id: ApplicationId,
    customers: readonly CustomerId[],
  ): Promise<Buffer[]> {
    transaction.enter({ worker: 'on' });
    const rows = await transaction.query<{ hash: Buffer }>(
      `with removed as (
         delete from openid_grants g using sessions s
         where g.application_id = $1 and g.organization_id <> g.provider_id and g.organization_id <> all($2::uuid[])
           and s.id = g.session_id
         returning g.*, s.ended_at is null and s.last_seen_at > now() - make_interval(secs => $3) as is_open
       ), told as (
         insert into logout_deliveries (application_id, provider_id, user_id, sid)
         select r.application_id, r.provider_id, r.user_id, r.sid from removed r
         join applications a on a.id = r.application_id and a.backchannel_logout_uri is not null
         where is_open
       )
       select hash from removed where is_open`,
      [id, customers, IDLE_LIMIT_S],
    );
    return rows.map(({ hash }) => hash);
  }
}
