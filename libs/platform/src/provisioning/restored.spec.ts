import { startPlatform, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jetstreamManager } from '@nats-io/jetstream';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EVENT_STREAM } from '../events/names.js';
import { provisionNats } from './nats-streams.js';
import { forgetEvents, settleRestoredDatabase } from './restored.js';

/** A service that has something to end, behind row-level security that hides it from everyone. */
class Passes1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table passes (id integer primary key, ended boolean not null default false);
      alter table passes enable row level security;
      create policy hidden on passes using (false);
      insert into passes values (1), (2);
      create function after_restore() returns void language sql set search_path from current
        as $$ update passes set ended = true $$;
      revoke execute on function after_restore() from public;
    `);
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}

let platform: TestPlatform;

beforeAll(async () => {
  // One service has something to end after a restore, and the other has not.
  platform = await startPlatform({ identity: [Passes1700000000001], 'service-desk': [] });
});

afterAll(() => platform.stop());

describe('after a restore', () => {
  it('each service ends what it says may have been ended since', async () => {
    await settleRestoredDatabase(platform.database.adminUrl, ['identity', 'service-desk']);
    const rows = await platform.database.query<{ ended: boolean }>(
      'identity',
      'select ended from passes',
    );
    expect(rows).toEqual([{ ended: true }, { ended: true }]);
  });

  it('is nothing that a service could do by itself', async () => {
    const client = new Client({ connectionString: platform.database.urlOf('identity') });
    await client.connect();
    await expect(client.query('select after_restore()')).rejects.toThrow(/permission denied/);
    await client.end();
  });

  it('F40: the events of what did not happen are forgotten, and the stream is one that relays take for new', async () => {
    const connection = await platform.connect('admin');
    const manager = await jetstreamManager(connection);
    await connection.request('evt.identity.account-changed.v1', '{}');
    const before = await manager.streams.info(EVENT_STREAM);
    expect(before.state.messages).toBe(1);
    const url = platform.nats.urlOf('admin');
    await forgetEvents(url);
    await forgetEvents(url);
    await provisionNats(url);
    const after = await manager.streams.info(EVENT_STREAM);
    expect(after.state.messages).toBe(0);
    expect(after.created).not.toBe(before.created);
  });
});
