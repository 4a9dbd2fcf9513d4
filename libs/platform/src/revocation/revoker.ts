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
import { RevocationBatches, type Revocation } from './revocation-batches.js';
import {
  mergeRevoked,
  NOTHING_REVOKED,
  REVOCATION_BUCKET,
  REVOCATION_TTL_MS,
  revocationKey,
  RevokedEpochs,
  type RevocationScope,
} from './revocation.js';

/** Also how often to check that the store is still the one that was published to; a new connection to NATS is checked at once. */
const REPUBLISH_MS = 5_000;
/** Until then, the transaction's own process publishes a revocation. */
const OWN_S = 3;
const BATCH = 100;

/**
 * Revokes rights on every gateway before the call that did so returns. The revocation is written in the deciding transaction, so it cannot
 * be lost; after the commit it goes to every gateway, and the response waits until each of them has it, or its lease has expired
 * (ADR 6).
 */
export class Revoker {
  private readonly gateways: GatewayWatch;
  private bucket: Promise<KV> | undefined;
  private readonly republishing: Loop;
  private republishAt = -Infinity;
  /** The store that was found last. */
  private knownStream: string | undefined;
  private readonly batches: RevocationBatches;

  constructor(
    private readonly connection: NatsConnection,
    private readonly database: Database,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {
    this.gateways = new GatewayWatch(connection, logger);
    this.batches = new RevocationBatches(database, (rows) => this.spread(rows));
    this.republishing = new Loop({
      round: () => this.republish(),
      onFailure: () => {
        // Logged already, and retried.
      },
    });
  }

  start(): void {
    this.gateways.start();
    this.republishing.start();
    void this.checkReconnections();
  }

  async stop(): Promise<void> {
    await this.republishing.stop();
    await this.gateways.stop();
  }

  /** Revokes tokens issued below these epochs, as part of the context's transaction. */
  revoke(
    context: Context,
    scope: RevocationScope,
    id: string,
    epochs: RevokedEpochs,
  ): Promise<void> {
    return this.batches.add(context, revocationKey(scope, id), epochs);
  }

  /** @throws Unavailable if NATS cannot be reached: the decision stands and will be published, but has not reached every gateway yet */
  private async spread(rows: Revocation[]): Promise<void> {
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
      this.republishAt = Math.min(this.republishAt, performance.now() + OWN_S * 1_000);
      this.republishing.nudge();
      this.logger.error({ err: error }, 'a revocation could not be published yet');
      throw new Unavailable({ retryAfterSeconds: 1 });
    }
    done({ outcome: 'ok' });
  }

  private async streamId(): Promise<string> {
    const manager = await jetstreamManager(this.connection, { checkAPI: false });
    return (await manager.streams.info(`KV_${REVOCATION_BUCKET}`)).created;
  }

  /** @returns the position of the entry with these epochs */
  private async put(row: Revocation): Promise<number> {
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
        // Another revocation of the same key intervened: merge again.
        if (attempt >= 5) throw error;
      }
    }
  }

  /** Publishes what a crash or an outage left unpublished, or the loss of the store removed. */
  private async republish(): Promise<number> {
    const isNewStore = await this.noticeLoss();
    if (!isNewStore && performance.now() < this.republishAt) return this.untilNextCheck();
    const rows = await this.database.transaction(
      {},
      (tx) =>
        tx.query<Revocation & { ageS: number }>(
          `select id, key, ended, stale, extract(epoch from now() - created_at)::float as "ageS"
           from revocations where published_at is null order by id limit ${BATCH}`,
        ),
      { readOnly: true },
    );
    const left = rows.filter(({ ageS }) => ageS >= OWN_S);
    if (left.length > 0) await this.spread(left);
    if (left.length === BATCH) return 0;
    // What is about to be published by its own process, or is left when it should have been.
    const young = rows.flatMap(({ ageS }) => (ageS < OWN_S ? (OWN_S - ageS) * 1_000 : []));
    this.republishAt = performance.now() + Math.min(REPUBLISH_MS, ...young);
    return this.untilNextCheck();
  }

  private untilNextCheck(): number {
    return Math.max(0, this.republishAt - performance.now());
  }

  /** NATS may come back with another store. Until the connection is closed. */
  private async checkReconnections(): Promise<void> {
    for await (const { type } of this.connection.status())
      if (type === 'reconnect') this.republishing.nudge();
  }

  /**
   * If the bucket is a new one, everything that still matters is published again: starting gateways read nothing else.
   * @returns whether it may be
   */
  private async noticeLoss(): Promise<boolean> {
    const created = await this.streamId();
    if (created === this.knownStream) return false;
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
    this.knownStream = created;
    return true;
  }
}
