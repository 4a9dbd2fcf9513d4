import { DELIVERY_FAILURES, type WebhookId } from '@gatehouse/contracts';
import { Webhook } from '@gatehouse/contracts/notifications';
import { decodeCursor, page, type Context } from '@gatehouse/platform';
import { columns, insertion } from '@gatehouse/platform/database';
import { Injectable } from '@nestjs/common';
import { WebhookRepository, type SealedSecret, type WebhookRecord } from './webhook.repository.js';

const VIEW = columns(Object.keys(Webhook.shape));

const STORED = [...Webhook.keyof().options, 'providerId', 'createdBy', 'sealedSecret'] as const;

const CREATE = insertion('webhooks', STORED);

@Injectable()
export class SqlWebhookRepository extends WebhookRepository {
  override async count({ transaction }: Context): Promise<number> {
    const [row] = await transaction.query<{ count: number }>(
      'select count(*)::int as count from webhooks',
    );
    return row?.count ?? 0;
  }

  override add({ transaction }: Context, webhook: WebhookRecord): void {
    transaction.send(
      CREATE,
      STORED.map((field) => webhook[field]),
    );
  }

  override async exists({ transaction }: Context, id: WebhookId): Promise<boolean> {
    return (await transaction.query('select from webhooks where id = $1', [id])).length > 0;
  }

  override async list(
    { transaction }: Context,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ) {
    const [after = null] = decodeCursor(cursor, ['uuid']) ?? [];
    const rows = await transaction.query<Webhook>(
      `select ${VIEW} from webhooks where $1::uuid is null or id > $1 order by id limit $2`,
      [after, limit + 1],
    );
    return page(rows, limit, ({ id }) => [id]);
  }

  override async find(
    { transaction }: Context,
    id: WebhookId,
    lock?: 'for change',
  ): Promise<Webhook | null> {
    const [webhook] = await transaction.query<Webhook>(
      `select ${VIEW} from webhooks where id = $1 ${lock ? 'for update' : ''}`,
      [id],
    );
    return webhook ?? null;
  }

  override save(context: Context, webhook: Webhook): void {
    const { id, url, events, status, disabledReason } = webhook;
    context.transaction.send(
      'update webhooks set url = $2, events = $3, status = $4, disabled_reason = $5 where id = $1',
      [id, url, events, status, disabledReason],
    );
    if (status === 'disabled') giveUpDeliveries(context, id);
  }

  override async remove({ transaction }: Context, id: WebhookId): Promise<boolean> {
    const rows = await transaction.query('delete from webhooks where id = $1 returning id', [id]);
    return rows.length > 0;
  }

  override async disable(context: Context, id: WebhookId, reason: string): Promise<boolean> {
    const rows = await context.transaction.query(
      `update webhooks set status = 'disabled', disabled_reason = $2
       where id = $1 and status = 'active' returning id`,
      [id, reason],
    );
    if (rows.length > 0) giveUpDeliveries(context, id);
    return rows.length > 0;
  }

  override noteSuccess({ transaction }: Context, id: WebhookId): void {
    transaction.send('update webhooks set last_success_at = now() where id = $1', [id]);
  }

  override rotateSecret(
    { transaction }: Context,
    id: WebhookId,
    { sealed, previousValidUntil }: { sealed: string; previousValidUntil: Date },
  ): void {
    transaction.send(
      `update webhooks set previous_sealed_secret = sealed_secret, previous_secret_valid_until = $3, sealed_secret = $2
       where id = $1`,
      [id, sealed, previousValidUntil],
    );
  }

  override sealedSecrets(
    { transaction }: Context,
    { after, limit }: { after: WebhookId | undefined; limit: number },
  ): Promise<SealedSecret[]> {
    return transaction.query<SealedSecret>(
      `select w.id, s.secret from (
         select * from webhooks where $1::uuid is null or id > $1 order by id limit $2
       ) w cross join lateral (values (w.sealed_secret), (w.previous_sealed_secret)) s (secret)
       where s.secret is not null order by w.id`,
      [after ?? null, limit],
    );
  }

  override replaceSealedSecret(
    { transaction }: Context,
    { id, secret }: SealedSecret,
    replacement: string,
  ): void {
    transaction.send(
      `update webhooks set
         sealed_secret = case when sealed_secret = $2 then $3 else sealed_secret end,
         previous_sealed_secret = case when previous_sealed_secret = $2 then $3 else previous_sealed_secret end
       where id = $1 and $2 in (sealed_secret, previous_sealed_secret)`,
      [id, secret, replacement],
    );
  }
}

function giveUpDeliveries({ transaction }: Context, id: WebhookId): void {
  transaction.send(
    `update webhook_deliveries set status = 'failed', next_attempt_at = null, leased_until = null,
       last_error = coalesce(last_error, $2)
     where webhook_id = $1 and status = 'queued'`,
    [id, DELIVERY_FAILURES.disabled],
  );
}
