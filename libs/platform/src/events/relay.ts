import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceName } from '@gatehouse/contracts';
import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import type { DataSource, QueryRunner } from 'typeorm';
import { queryRows } from '../database/database.js';
import { runtimeRole } from '../database/roles.js';
import type { Metrics } from '../telemetry/index.js';
import { EVENT_STREAM } from './names.js';
import { replayOutbox } from './replay.js';
import { sweep } from './sweep.js';

const BATCH = 200;
const IDLE_MS = 1_000;
const STANDBY_MS = 500;
const SWEEP_EVERY_MS = 60_000;
const PUBLISH_TIMEOUT_MS = 5_000;

interface Row {
  position: string;
  id: string;
  subject: string;
  aggregate_id: string;
  event: object;
}

/**
 * Publishes what the outbox holds, in order for each aggregate, and marks it once JetStream has it. Any number of replicas run
 * one; an advisory lock lets one of them work. A row is chosen for being unpublished and not for its position, since a transaction
 * that commits late has a position that was passed already.
 */
export class Relay {
  private readonly stopping = new AbortController();
  private readonly js: JetStreamClient;
  private wake: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly service: ServiceName,
    private readonly dataSource: DataSource,
    connection: NatsConnection,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {
    this.js = jetstream(connection, { timeout: PUBLISH_TIMEOUT_MS });
  }

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
  }

  private get stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const runner = this.dataSource.createQueryRunner();
      try {
        if (await this.lead(runner)) await this.relay(runner);
      } catch (error) {
        if (!this.stopped) this.logger.warn({ err: error }, 'the relay starts over');
      } finally {
        await this.resign(runner);
      }
      await this.pause(STANDBY_MS);
    }
  }

  private async lead(runner: QueryRunner): Promise<boolean> {
    const [row] = await queryRows<{ leads: boolean }>(
      runner,
      `select pg_try_advisory_lock(hashtext('gatehouse relay'), hashtext(current_schema())) as leads`,
    );
    if (!row?.leads) return false;
    const client = (await runner.connect()) as {
      on(event: 'notification', listener: () => void): void;
    };
    client.on('notification', () => {
      this.wake();
    });
    await runner.query(`listen ${runtimeRole(this.service)}_outbox`);
    return true;
  }

  private async resign(runner: QueryRunner): Promise<void> {
    try {
      const client = (await runner.connect()) as { removeAllListeners(event: 'notification'): void };
      client.removeAllListeners('notification');
      await runner.query('unlisten *; select pg_advisory_unlock_all()');
    } catch {
      // The connection is gone, and the lock with it.
    }
    await runner.release().catch(() => undefined);
  }

  private async relay(runner: QueryRunner): Promise<void> {
    let sweptAt = 0;
    await replayOutbox(this.js, runner, this.logger);
    while (!this.stopped) {
      const rows = await queryRows<Row>(
        runner,
        'select position, id, subject, aggregate_id, event from outbox where published_at is null order by position limit $1',
        [BATCH],
      );
      this.metrics.outboxBacklog.set(rows.length);
      await this.publish(runner, rows);
      if (Date.now() - sweptAt > SWEEP_EVERY_MS) {
        sweptAt = Date.now();
        await replayOutbox(this.js, runner, this.logger);
        await sweep(runner);
      }
      if (rows.length === 0) await this.pause(IDLE_MS);
    }
  }

  /** Events of one aggregate go one after the other; those of different aggregates at the same time. */
  private async publish(runner: QueryRunner, rows: Row[]): Promise<void> {
    if (rows.length === 0) return;
    const aggregates = groupBy(rows, (row) => row.aggregate_id);
    const published: string[] = [];
    const outcomes = await Promise.allSettled(
      [...aggregates.values()].map(async (chain) => {
        for (const row of chain) {
          await this.js.publish(row.subject, JSON.stringify(row.event), {
            msgID: row.id,
            expect: { streamName: EVENT_STREAM },
          });
          this.metrics.eventsPublished.inc({ event: row.subject });
          published.push(row.position);
        }
      }),
    );
    if (published.length > 0) {
      await runner.query('update outbox set published_at = now() where position = any($1::bigint[])', [published]);
    }
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
  }

  private async pause(ms: number): Promise<void> {
    const awake = new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    if (this.stopped) return;
    const timer = new AbortController();
    await Promise.race([awake, sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined)]);
    timer.abort();
  }
}

/** `Map.groupBy`, which Node 20 does not have. */
function groupBy<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
