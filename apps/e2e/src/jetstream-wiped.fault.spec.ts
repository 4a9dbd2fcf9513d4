import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listNotifications } from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing/wait';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectResponse } from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import {
  createCustomer,
  createJob,
  createProvider,
  type Provider,
} from './testing/customer-fixture.js';
import type { Person } from './testing/person-fixture.js';
import { pidOf, query, replicasOf, signal, stack } from './testing/stack.js';

const TIMEOUT_MS = 60_000;

let provider: Provider;
let colleague: Person;
beforeAll(async () => {
  provider = await createProvider();
  colleague = (await createColleague(provider)).person;
});

afterEach(() => {
  for (const name of replicasOf('service-desk')) signal(name, 'SIGCONT');
});

/** The titles of a colleague's notifications. */
const titlesInFeed = async (): Promise<string[]> => {
  const response = await colleague.call('GET', '/me/notifications');
  return expectResponse(response, 200, listNotifications.output).items.map(({ title }) => title);
};

/** Kills NATS and deletes its store before it is restarted. */
async function wipe(): Promise<void> {
  // Paused first, or it might be restarted before its store is gone.
  signal('nats', 'SIGSTOP');
  await rm(join(stack.dataFolder, 'nats'), { recursive: true, force: true });
  const former = signal('nats', 'SIGKILL');
  await eventually(() => {
    const pid = pidOf('nats');
    return pid !== undefined && pid !== former;
  }, TIMEOUT_MS);
  // Revocations in the lost store are unknown, so every token has to be refreshed.
  for (const person of [provider.admin, colleague])
    await eventually(async () => {
      const { status } = await person.call('GET', '/terms/current');
      if (status === 401) await person.refresh();
      return status === 200;
    }, TIMEOUT_MS);
}

describe('a JetStream store that is lost while services run', () => {
  it('F40: is detected and refilled from the outboxes without missing or duplicate events', async () => {
    const before = await createCustomer(provider);
    await createJob(provider, before, 'Before');
    await eventually(async () => (await titlesInFeed()).includes('Before'));

    // A customer of whom the desk does not hear before the news is gone with the store.
    for (const name of replicasOf('service-desk')) signal(name, 'SIGSTOP');
    const unheard = await createCustomer(provider);
    await eventually(async () => {
      const [row] = await query<{ sent: boolean }>(
        'tenant-access',
        'select published_at is not null as sent from outbox where aggregate_id = $1 order by position desc limit 1',
        [unheard.id],
      );
      return row?.sent;
    });
    await wipe();
    for (const name of replicasOf('service-desk')) signal(name, 'SIGCONT');

    await eventually(() => createJob(provider, unheard, 'After'), TIMEOUT_MS);
    await eventually(async () => (await titlesInFeed()).includes('After'), TIMEOUT_MS);
    const titles = await titlesInFeed();
    expect(titles.filter((title) => title === 'Before')).toHaveLength(1);
    expect(titles.filter((title) => title === 'After')).toHaveLength(1);
  }, 240_000);
});
