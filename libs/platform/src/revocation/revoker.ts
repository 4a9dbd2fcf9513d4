import { Unavailable } from '@gatehouse/contracts';
import { jetstreamManager } from '@nats-io/jetstream';
import { Kvm, type KV } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import type { Context } from '../rpc/context.js';
import type { Database } from '../database/database.js';
import type { Metrics } from '../telemetry/index.js';
import { Loop } from '../lifecycle/loop.js';
import { GatewayWatch } from './gateway-watch.js';
import {
  mergeRevoked,
  NOTHING_REVOKED,
  REVOCATION_BUCKET,
  REVOCATION_TTL_MS,
  revocationKey,
  RevokedEpochs,
  type RevocationScope,
} from './revocation.js';

const REPUBLISH_MS = 1_000;

interface Row {
  id: string;
  key: string;
  ended: number;
  stale: number;
}

/**
 * Takes rights away, everywhere, before the call that did so is answered. The revocation is written in the transaction that
 * decides it, so it cannot be forgotten; once that is committed it goes to every gateway, and the answer waits until each of them
 * holds it or has lost the right to serve without it (decision 6).
 */
export class Revoker {
  private readonly gateways: GatewayWatch;
  private bucket: Promise<KV> | undefined;
  private readonly republishing: Loop;
  /** What each transaction under way revokes: it goes out in one, and the gateways are waited for once. */
  private readonly batches = new WeakMap<Context['transaction'], Row[]>();

  constructor(
    private readonly connection: NatsConnection,
    private readonly database: Database,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {
    this.gateways = new GatewayWatch(connection, logger);
    this.republishing = new Loop({
      round: () => this.republish(),
      onFailure: () => {
        // Said already, and tried again.
      },
    });
  }

  start(): void {
    this.gateways.start();
    this.republishing.start();
  }

  async stop(): Promise<void> {
    await this.republishing.stop();
    await this.gateways.stop();
  }

  /** Revokes what was issued at less than these counts, as part of the transaction of `context`. */
  async revoke(
    context: Context,
    scope: RevocationScope,
    id: string,
    epochs: RevokedEpochs,
  ): Promise<void> {
    const [row] = await context.transaction.query<{ id: string }>(
      'insert into revocations (key, ended, stale) values ($1, $2, $3) returning id',
      [revocationKey(scope, id), epochs.ended, epochs.stale],
    );
    if (!row) throw new Error('unreachable: an insert returns its row');
    const batch = this.batches.get(context.transaction) ?? this.newBatch(context);
    batch.push({ id: row.id, key: revocationKey(scope, id), ...epochs });
  }

  private newBatch(context: Context): Row[] {
    const batch: Row[] = [];
    this.batches.set(context.transaction, batch);
    context.afterCommit(() => this.spread(batch));
    return batch;
  }

  /** @throws Unavailable where NATS cannot be reached: the decision stands and will be spread, yet we cannot say that it is */
  private async spread(rows: Row[]): Promise<void> {
    const done = this.metrics.revocations.startTimer();
    try {
      const revisions = await Promise.all(rows.map((row) => this.put(row)));
      const stream = await this.streamId();
      await this.gateways.untilAllHaveSeen({ stream, seen: Math.max(...revisions) });
      await this.database.transaction({}, (tx) =>
        tx.query('update revocations set published_at = now() where id = any($1::bigint[])', [
          rows.map((row) => row.id),
        ]),
      );
    } catch (error) {
      done({ outcome: 'unavailable' });
      this.logger.error({ err: error }, 'a revocation could not be spread yet');
      throw new Unavailable({ retryAfterSeconds: 1 });
    }
    done({ outcome: 'ok' });
  }

  private async streamId(): Promise<string> {
    const manager = await jetstreamManager(this.connection, { checkAPI: false });
    return (await manager.streams.info(`KV_${REVOCATION_BUCKET}`)).created;
  }

  /** @returns the position of the entry that holds these counts */
  private async put(row: Row): Promise<number> {
    this.bucket ??= new Kvm(this.connection).open(REVOCATION_BUCKET);
    const bucket = await this.bucket.catch((error: unknown) => {
      this.bucket = undefined;
      throw error;
    });
    for (let attempt = 0; ; attempt++) {
      const entry = await bucket.get(row.key);
      const known =
        entry?.operation === 'PUT' ? RevokedEpochs.parse(entry.json()) : NOTHING_REVOKED;
      const merged = mergeRevoked(known, row);
      if (entry && merged.ended === known.ended && merged.stale === known.stale)
        return entry.revision;
      try {
        return await bucket.put(row.key, JSON.stringify(merged), {
          previousSeq: entry?.revision ?? 0,
        });
      } catch (error) {
        // Another revocation of the same key came between: merge again.
        if (attempt >= 5) throw error;
      }
    }
  }

  /** What a crash or an outage kept from being spread, or the loss of the store took away again. */
  private async republish(): Promise<number> {
    await this.noticeLoss();
    const rows = await this.database.transaction({}, (tx) =>
      tx.query<Row>(
        `select id, key, ended, stale from revocations
         where published_at is null and created_at < now() - interval '3 seconds' order by id limit 100`,
      ),
    );
    if (rows.length > 0) await this.spread(rows);
    return REPUBLISH_MS;
  }

  /** Where the bucket is another one than before, whatever still matters goes out again: gateways that start know nothing else. */
  private async noticeLoss(): Promise<void> {
    const created = await this.streamId();
    await this.database.transaction({}, async (tx) => {
      const changed = await tx.query(
        `insert into known_streams as s (name, created) values ($1, $2)
         on conflict (name) do update set created = excluded.created where s.created <> excluded.created returning name`,
        [REVOCATION_BUCKET, created],
      );
      if (changed.length === 0) return;
      await tx.query(
        `update revocations set published_at = null where created_at > now() - make_interval(secs => $1)`,
        [REVOCATION_TTL_MS / 1000],
      );
    });
  }
}
