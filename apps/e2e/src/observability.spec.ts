import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serviceNames } from '@gatehouse/contracts/topology';
import { eventually } from '@gatehouse/testing/wait';
import { describe, expect, it } from 'vitest';
import { createProvider } from './testing/customer-fixture.js';
import { newPerson } from './testing/invitation-fixture.js';
import { nextMail } from './testing/mailbox.js';
import { query, samplesOf } from './testing/stack.js';

const monitoring = join(import.meta.dirname, '../../../k8s/components/monitoring');
const expressions = ['rules.yaml', 'dashboard.json']
  .map((name) => readFileSync(join(monitoring, name), 'utf8').replaceAll('\\"', '"'))
  .join('\n');

/** The metrics and label selectors in a PromQL expression. Names with a colon are recording rules. */
const asked = [
  ...expressions.matchAll(
    /\b((?:gatehouse|http_server|rpc_server|rpc_client|db_client|nodejs|process)_\w+)(?:\{([^}]*)\})?/g,
  ),
].map(([, name = '', labels = '']) => ({
  name,
  labels: [...labels.matchAll(/(\w+)(?:=|!=|=~|!~)"/g)].map(([, label = '']) => label),
}));

describe('a trace', () => {
  it('spans the browser request and the email', async () => {
    const { admin } = await createProvider();
    const traceId = randomBytes(16).toString('hex');
    const { email } = newPerson();
    const headers = { traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01` };
    const response = await admin.call('POST', '/invitations', {
      body: { email, roles: ['agent'] },
      headers,
    });
    expect(response.status).toBe(201);
    await nextMail(email);
    const traces = (service: string, text: string, about: string) =>
      query<{ traceparent: string }>(service, text, [about]);
    // The event of invitations, and the resulting email of notifications.
    const [published] = await traces(
      'invitations',
      `select event->>'traceparent' as traceparent from outbox where event->'data'->>'email' = $1`,
      email,
    );
    expect(published?.traceparent).toMatch(new RegExp(`^00-${traceId}-`));
    const [sent] = await traces(
      'notifications',
      'select traceparent from mails where recipient = $1',
      email,
    );
    expect(sent?.traceparent).toMatch(new RegExp(`^00-${traceId}-`));
    expect(sent?.traceparent).not.toBe(published?.traceparent);
  });
});

describe('the metrics in alerts and dashboard', () => {
  it('are exported by the services', async () => {
    const { admin } = await createProvider();
    await admin.call('POST', '/auth/sign-out');
    const missing = await eventually(async () => {
      const lines = (await Promise.all(serviceNames.map(samplesOf))).flat();
      const lacking = asked.filter(
        ({ name, labels }) =>
          !lines.some(
            (line) =>
              (line.startsWith(`${name}{`) || line.startsWith(`${name} `)) &&
              labels.every((label) => line.includes(`${label}="`)),
          ),
      );
      return lacking.length === 0 ? [] : false;
    }, 15_000).catch(() => 'some are not there');
    expect(missing).toEqual([]);
    expect(asked.length).toBeGreaterThan(40);
  });

  it('have no ids, names or addresses as labels', async () => {
    const lines = (await Promise.all(serviceNames.map(samplesOf))).flat();
    expect(
      lines.filter((line) =>
        /[0-9a-f]{8}-[0-9a-f]{4}|@|\[::|\d+\.\d+\.\d+\.\d+/.test(line.split('}')[0] ?? ''),
      ),
    ).toEqual([]);
    expect(lines.length).toBeGreaterThan(500);
  });
});
