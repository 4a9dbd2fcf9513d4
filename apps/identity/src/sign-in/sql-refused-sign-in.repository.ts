import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Account } from '../accounts/account.repository.js';
import { type RefusalReason, RefusedSignInRepository } from './refused-sign-in.repository.js';

/** Records them like changes of rows, in the chain of the organization that the user last signed in to. */
@Injectable()
export class SqlRefusedSignInRepository extends RefusedSignInRepository {
  override record(
    { transaction }: Context,
    account: Account | null,
    reason: Exclude<RefusalReason, 'rate-limited'>,
  ): void {
    transaction.send(
      `select note_change('identity', 'sign-in', coalesce($1::uuid, new_event_id()), $2, $1, 'refused',
         null, jsonb_build_object('reason', $3::text))`,
      [account?.id ?? null, account?.lastOrganizationId ?? null, reason],
    );
  }

  override async recordRateLimited(
    { transaction }: Context,
    count: number,
    everySeconds: number,
  ): Promise<void> {
    const [waiting] = await transaction.query<{ refused: number; due: boolean }>(
      `update limited_sign_ins set refused = refused + $1 where refused + $1 > 0
       returning refused, said_at <= now() - make_interval(secs => $2) as due`,
      [count, everySeconds],
    );
    if (!waiting?.due) return;
    transaction.send('update limited_sign_ins set refused = 0, said_at = now()');
    transaction.send(
      `select note_change('identity', 'sign-in', new_event_id(), null, null, 'refused',
         null, jsonb_build_object('reason', 'rate-limited', 'count', $1::int))`,
      [waiting.refused],
    );
  }
}
