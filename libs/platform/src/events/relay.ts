import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { QueryRunner } from 'typeorm';
import type { Notifications } from '../database/notifications.js';
import { queryRows } from '../database/rows.js';
import { Loop } from '../lifecycle/loop.js';
import type { Metrics } from '../telemetry/index.js';
import { Leadership } from './leadership.js';
import { EVENT_STREAM } from './names.js';
import { nextEvents, type OutboxRow } from './next-events.js';
import { replayOutbox } from './replay.js';
import { sweep } from './sweep.js';

const BATCH = 200;
/** The shortest interval between rounds, so that under load one query, one publish and one update serve many events. */
const PACE_MS = 25;
/** Also how often the connection is tested, and the stream checked: new events start rounds in between. */
const IDLE_MS = 10_000;
const STANDBY_MS = 2_000;
const SWEEP_MS = 10 * 60_000;
const PUBLISH_TIMEOUT_MS = 5_000;

/**
 * Publishes the outbox, each kind of event in order per aggregate, and marks rows once JetStream has stored them. Every replica runs a
 * relay; one of them is active. Rows are selected because they are unpublished, not by position: a transaction that commits late has a
 * position that was already passed.
 */
export class Relay {
  private readonly js: JetStreamClient;
  private readonly leadership: Leadership;
  private readonly loop: Loop;
  private unsubscribe: () => void = () => undefined;
  private stream: { checkedAt: number; checkedOn: QueryRunner; created: string } | undefined;
  private sweptAt = -Infinity;
  private begunAt = -Infinity;
  private hasLed = false;

  constructor(
    private readonly notifications: Notifications,
    connection: NatsConnection,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {
    this.js = jetstream(connection, { timeout: PUBLISH_TIMEOUT_MS });
    this.leadership = new Leadership(notifications);
    this.loop = new Loop({
      round: () => this.round(),
      onFailure: (error) => {
        logger.warn({ err: error }, 'the relay restarts');
      },
    });
  }

  start(): void {
    this.unsubscribe = this.notifications.onEvents(() => {
      if (!this.leadership.isRefused) this.loop.nudge();
    });
    this.loop.start();
  }

  async stop(): Promise<void> {
    this.unsubscribe();
    await this.loop.stop();
    await this.leadership.resign();
  }

  get isLeading(): boolean {
    return this.leadership.isLeading;
  }

  onRecorded(): void {
    if (this.isLeading) this.loop.nudge();
    // It led when the transaction began.
    else void this.notifications.announceEvents();
  }

  private async round(): Promise<number> {
    const runner = await this.leadership.take();
    if (!runner) {
      // It may have recorded events before it noticed, of which only it was told.
      if (this.hasLed) void this.notifications.announceEvents();
      this.hasLed = false;
      return STANDBY_MS;
    }
    this.hasLed = true;
    await this.pace();
    try {
      await this.keepHouse(runner);
      const { rows, areMore } = await nextEvents(runner, BATCH);
      await this.publish(runner, rows);
      // New events have nudged the loop meanwhile.
      return areMore ? 0 : IDLE_MS;
    } catch (error) {
      // NATS may come back with another store: check at once.
      this.stream = undefined;
      await this.leadership.resign();
      throw error;
    }
  }

  private async pace(): Promise<void> {
    const early = this.begunAt + PACE_MS - performance.now();
    if (early > 0) await sleep(early);
    this.begunAt = performance.now();
  }

  private async keepHouse(runner: QueryRunner): Promise<void> {
    const now = performance.now();
    const known = this.stream?.checkedOn === runner ? this.stream : undefined;
    if (!known || now - known.checkedAt >= IDLE_MS) {
      const created = await replayOutbox(this.js, runner, this.logger, known?.created);
      this.stream = { checkedAt: now, checkedOn: runner, created };
    }
    if (now - this.sweptAt < SWEEP_MS) return;
    await sweep(runner);
    this.sweptAt = now;
  }

  /** Events of one aggregate are published one after the other, different aggregates concurrently. */
  private async publish(runner: QueryRunner, rows: readonly OutboxRow[]): Promise<void> {
    const published: string[] = [];
    const outcomes = await Promise.allSettled(
      chainsOf(rows).map(async (chain) => {
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
      await queryRows(
        runner,
        'update outbox set published_at = now() where position = any($1::bigint[])',
        [published],
      );
    }
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
  }
}

/** Events grouped by aggregate, in order. */
function chainsOf(rows: readonly OutboxRow[]): OutboxRow[][] {
  return [...Map.groupBy(rows, (row) => row.aggregate_id).values()];
}
