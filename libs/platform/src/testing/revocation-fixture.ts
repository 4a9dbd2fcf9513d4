import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, startPlatform, type TestPlatform } from '@gatehouse/testing';
import { expect } from 'vitest';
import { ownContext, UnitOfWork } from '../database/unit-of-work.js';
import { dataSourceOptions, DataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { connectToNats } from '../lifecycle/nats-connection.js';
import { createLogger, Metrics } from '../telemetry/index.js';
import type { RevokedEpochs, RevocationScope } from '../revocation/revocation.js';
import { Revoker } from '../revocation/revoker.js';
import { RevocationView, type TokenEpochs } from '../revocation/view.js';

const logger = createLogger('tests', 'silent');

/** A token of a membership and an organisation of its own; say what matters to the test. */
export const token = (epochs: Partial<TokenEpochs> = {}): TokenEpochs => ({
  sessionId: randomUUID(),
  membershipId: randomUUID(),
  organizationId: randomUUID(),
  epochs: { membership: 1, organization: 1 },
  issuedBefore: Date.now() + 1_000,
  ...epochs,
});

/** What a view says of a token; `refuses` where it says nothing. */
export function verdictOf(view: RevocationView, about: TokenEpochs): string {
  try {
    return view.judge(about);
  } catch (error) {
    return (error as { code?: string }).code === 'unavailable' ? 'refuses' : String(error);
  }
}

/**
 * Asks views until all say the same, and sees that from this very moment on none says anything else. One that was kept from a
 * processor for as long as its lease lasts refuses until it has caught up, which admits no one either.
 */
export async function expectAll(
  verdict: 'valid' | 'stale' | 'ended',
  views: readonly RevocationView[],
  about: TokenEpochs,
  timeoutMs?: number,
): Promise<void> {
  const heard = new Set<string>();
  await eventually(() => {
    const verdicts = views.map((view) => verdictOf(view, about));
    for (const one of verdicts) heard.add(one);
    return verdicts.every((one) => one === verdict) && true;
  }, timeoutMs);
  heard.delete('refuses');
  expect([...heard]).toEqual([verdict]);
}

/** Asks a view repeatedly for a while. @returns its different verdicts */
export async function verdictsDuring(ms: number, view: RevocationView, about: TokenEpochs) {
  const heard = new Set<string>();
  const until = performance.now() + ms;
  while (performance.now() < until) {
    heard.add(verdictOf(view, about));
    await sleep(5);
  }
  return [...heard];
}

/** A service that revokes, and the views of some gateways. */
export class Revoking {
  private readonly cleanups: (() => Promise<unknown>)[] = [];

  private constructor(
    readonly platform: TestPlatform,
    private readonly database: Database,
    private readonly revoker: Revoker,
  ) {}

  static async begin(): Promise<Revoking> {
    const platform = await startPlatform({ 'tenant-access': [] });
    const url = platform.database.urlOf('tenant-access');
    const options = { url, poolSize: 5, service: 'tenant-access', entities: [] };
    const dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    const database = new Database(dataSource);
    const connection = await platform.connect('tenant-access');
    const revoker = new Revoker(connection, database, new Metrics('tests'), logger);
    revoker.start();
    const revoking = new Revoking(platform, database, revoker);
    revoking.cleanups.push(() => dataSource.destroy());
    revoking.cleanups.push(() => revoker.stop());
    return revoking;
  }

  async end(): Promise<void> {
    for (const close of this.cleanups.toReversed()) await close();
    await this.platform.stop();
  }

  /** Starts the view of one more gateway, and waits until it may be asked. */
  async view(url = this.platform.nats.urlOf('gateway')): Promise<RevocationView> {
    const connection = await connectToNats(url, 'gateway', logger);
    const view = new RevocationView(connection, logger);
    this.cleanups.push(async () => {
      await view.stop().catch(() => undefined);
      await connection.close();
    });
    view.start();
    await eventually(() => view.current);
    return view;
  }

  /** Keeps what a loss of the store takes away from being restored. */
  stopRevoker(): Promise<void> {
    return this.revoker.stop();
  }

  /** Revokes, and waits until that is confirmed. */
  async revoke(scope: RevocationScope, id: string, epochs: RevokedEpochs): Promise<true> {
    await new UnitOfWork(this.database).run(ownContext(10_000), {}, (context) =>
      this.revoker.revoke(context, scope, id, epochs),
    );
    return true;
  }

  /** Revokes one membership, and another in a savepoint that is undone. */
  async revokeAndUndo(kept: string, undone: string, epochs: RevokedEpochs): Promise<void> {
    await new UnitOfWork(this.database).run(ownContext(10_000), {}, async (context) => {
      const revoking = async () => {
        await this.revoker.revoke(context, 'membership', undone, epochs);
        throw new Error('undone');
      };
      await context.transaction.nested(revoking).catch(() => undefined);
      await this.revoker.revoke(context, 'membership', kept, epochs);
    });
  }
}
