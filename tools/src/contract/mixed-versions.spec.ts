import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ApiClient } from '../client/api-client.js';
import { createDemonstration, DEMONSTRATION_PASSWORD } from '../demonstration.js';
import { eraseDataFolder } from '../local/data-folder.js';
import { freePort } from '../local/ports.js';
import { readServiceSettings } from '../local/service-settings.js';
import { ourProgram } from '../local/services.js';
import { readSettings } from '../local/settings.js';
import { startStack, type Stack } from '../local/stack.js';
import { buildPrevious } from './previous-build.js';
import { readReleasedContract } from './released-contract.js';

/** Services of the previous version; the others and a second gateway are current. */
const FORMER = ['identity', 'invitations', 'service-desk', 'gateway'];

const Listed = z.object({ items: z.array(z.looseObject({ id: z.uuid().nullish() })) });

let folder: string;
let dataFolder: string;
let stack: Stack;
let operator: { email: string; password: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-mixed-'));
  // PostgreSQL may run as another user, which needs access.
  await chmod(folder, 0o711);
  dataFolder = join(folder, 'data');
  // Where `npm test` put the NATS server.
  const nats = process.env.TEST_NATS_SERVER;
  if (nats) process.env.PATH = `${process.env.PATH ?? ''}${delimiter}${dirname(nats)}`;
  const formerProgram = await buildPrevious(
    readReleasedContract().commit,
    FORMER,
    join(folder, 'former'),
  );
  const environment = {
    GATEHOUSE_DATA: dataFolder,
    PORT: String(await freePort()),
    MAIL_WEB_PORT: String(await freePort()),
    LOG_LEVEL: 'warn',
  };
  const settings = readSettings(environment, folder, await readServiceSettings());
  stack = await startStack({
    settings,
    replicas: { gateway: 2 },
    durable: false,
    programOf: (service, name) =>
      FORMER.includes(name) ? formerProgram(service) : ourProgram(service, name),
  });
  operator = { email: settings.OPERATOR_EMAIL, password: stack.operator.password };
}, 180_000);

afterAll(async () => {
  await stack.stop();
  await eraseDataFolder(dataFolder);
  await rm(folder, { recursive: true, force: true });
});

describe('F81 the version before, on the tables of this one', () => {
  it('F81 serves every client of its gateway, with services of both versions', async () => {
    const [former] = stack.gatewayUrls;
    const lines = await createDemonstration({ baseUrl: former, mailUrl: stack.mailUrl, operator });
    expect(lines.join()).toContain('with a customer in each access status');
  });

  it.each([
    [0, 'of before'],
    [1, 'of now'],
  ])('F81 shows the same by gateway %i, the one %s', async (index) => {
    const anonymous = new ApiClient(stack.gatewayUrls[index] ?? '');
    const ada = await anonymous.signIn('ada@northlift.example', DEMONSTRATION_PASSWORD);
    for (const path of ['/customers', '/jobs', '/assets', '/sites', '/members', '/roles']) {
      const { items } = Listed.parse(await ada.call('GET', path));
      expect([path, items.length > 0]).toEqual([path, true]);
    }
    for (const path of ['/me', '/me/sessions', '/me/notifications', '/dashboard', '/audit-events'])
      expect(await ada.call('GET', path)).toBeTruthy();
  });

  it('F81 learns from either version what the other ended, at once', async () => {
    const [before, now] = stack.gatewayUrls.map((url) => new ApiClient(url));
    if (!before || !now) throw new Error('there are two gateways');
    const ada = await now.signIn('ada@northlift.example', DEMONSTRATION_PASSWORD);
    const { items } = Listed.parse(await ada.call('GET', '/customers?access=accepted'));
    const path = `/customers/${items[0]?.id ?? 'missing'}/access`;
    const theo = await before.signIn('technik@harbour-clinic.example', DEMONSTRATION_PASSWORD);
    await theo.call('GET', '/jobs');
    await ada.call('PUT', path, { enabled: false });
    await expect(theo.call('GET', '/jobs')).rejects.toThrow(/answered 401/);
    await (
      await before.signIn('ada@northlift.example', DEMONSTRATION_PASSWORD)
    ).call('PUT', path, {
      enabled: true,
    });
    await now.signIn('technik@harbour-clinic.example', DEMONSTRATION_PASSWORD);
  });
});
