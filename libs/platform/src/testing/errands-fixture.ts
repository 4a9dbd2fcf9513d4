import { randomUUID } from 'node:crypto';
import { eventually, startPlatform, type TestPlatform } from '@gatehouse/testing';
import { DataSource, dataSourceOptions } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { Notifications } from '../database/notifications.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Job, JobQueue } from '../jobs/queue.js';
import { QueueRunner } from '../jobs/queue-runner.js';
import type { Context } from '../rpc/context.js';
import { createLogger } from '../telemetry/index.js';

export const LEASE_MS = 1_500;
const LEASE = `interval '${LEASE_MS} milliseconds'`;

const logger = createLogger('tests', 'silent');

/** A queue of errands, and the processes that work it off. */
export class Errands {
  private replicas: Replica[] = [];

  private constructor(private readonly platform: TestPlatform) {}

  static async begin(): Promise<Errands> {
    const errands = new Errands(await startPlatform({ 'service-desk': [] }));
    await errands.sql(`
      create table errands (id uuid primary key, due_at timestamptz not null, leased_until timestamptz);
      create trigger errands__announce after insert on errands for each row execute function announce_job('errands');
      grant select, insert, update, delete on errands to service_desk`);
    return errands;
  }

  end(): Promise<void> {
    return this.platform.stop();
  }

  sql(text: string, parameters: unknown[] = []): Promise<{ id: string }[]> {
    return this.platform.database.query<{ id: string }>('service-desk', text, parameters);
  }

  /** @returns its id */
  async add(dueInSeconds = 0): Promise<string> {
    const id = randomUUID();
    const insert = 'insert into errands values ($1, now() + make_interval(secs => $2))';
    await this.sql(insert, [id, dueInSeconds]);
    return id;
  }

  addMany(count: number): Promise<string[]> {
    return Promise.all(Array.from({ length: count }, () => this.add()));
  }

  async areDone(): Promise<boolean> {
    return (await this.sql('select id from errands')).length === 0;
  }

  /** All connections of the service. */
  async cutConnections(): Promise<void> {
    await this.sql(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = 'service_desk'`);
  }

  /** Starts one more process, and waits until it has looked for errands at its start and for its connection. */
  async startReplica(concurrency = 4): Promise<Replica> {
    const url = this.platform.database.urlOf('service-desk');
    const options = { url, poolSize: 10, service: 'service-desk', entities: [] };
    const dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    const replica = new Replica(dataSource, concurrency);
    this.replicas.push(replica);
    await eventually(() => replica.looks > 1);
    return replica;
  }

  async stopReplicas(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => replica.stop()));
    await this.sql('truncate errands');
    this.replicas = [];
  }
}

export class Replica implements JobQueue {
  readonly ran: string[] = [];
  /** How often it has looked for errands. */
  looks = 0;
  /** The most that it did at the same time. */
  most = 0;
  private atOnce = 0;
  private isEnded = false;
  private readonly runner: QueueRunner;
  private readonly notifications: Notifications;
  /** What it does for an errand. */
  before: (id: string, signal: AbortSignal) => Promise<unknown> = () => Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    concurrency: number,
  ) {
    const service = 'service-desk';
    const work = new UnitOfWork(new Database(dataSource));
    this.notifications = new Notifications(service, dataSource, logger);
    const options = {
      name: 'errands',
      concurrency,
      leasedIn: 'errands',
      leaseMs: LEASE_MS,
      retryMs: 200,
    };
    const environment = { service, work, notifications: this.notifications, logger };
    this.runner = new QueueRunner(this, options, environment);
    this.notifications.start();
    this.runner.start();
  }

  async stop(): Promise<void> {
    if (this.isEnded) return;
    this.isEnded = true;
    await this.runner.stop();
    await this.notifications.stop();
    await this.dataSource.destroy();
  }

  /** As if it were killed: it does nothing more, and its leases stay. */
  async halt(): Promise<void> {
    this.isEnded = true;
    await this.dataSource.destroy();
    await this.notifications.stop();
  }

  async take({ transaction }: Context, limit: number): Promise<Job[]> {
    const jobs = await transaction.query<Job>(
      `update errands set leased_until = now() + ${LEASE} where id in (
         select id from errands where due_at <= now() and (leased_until is null or leased_until <= now()) limit $1
       ) returning id`,
      [limit],
    );
    this.looks++;
    return jobs;
  }

  async nextDueAt({ transaction }: Context): Promise<Date | null> {
    const [row] = await transaction.query<{ at: Date | null }>(
      `select min(greatest(due_at, leased_until)) as at from errands where greatest(due_at, leased_until) > now()`,
    );
    return row?.at ?? null;
  }

  async run({ id }: Job, signal: AbortSignal): Promise<void> {
    this.most = Math.max(this.most, ++this.atOnce);
    try {
      this.ran.push(id);
      await this.before(id, signal);
      await this.dataSource.query('delete from errands where id = $1', [id]);
    } finally {
      this.atOnce--;
    }
  }
}
