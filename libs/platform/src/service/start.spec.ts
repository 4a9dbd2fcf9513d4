import { randomUUID } from 'node:crypto';
import { CustomerId, ProviderId, type EventData, type InputOf } from '@gatehouse/contracts';
import { createCustomer, customerChanged, type Customer } from '@gatehouse/contracts/tenant-access';
import {
  actor,
  contextOf,
  eventually,
  freePort,
  serviceOf,
  startPlatform,
  startProxy,
  startTraceReceiver,
  type TestPlatform,
} from '@gatehouse/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Handles } from '../rpc/server/handles.js';
import type { Context } from '../rpc/context.js';
import { Subscribes, type EventHandler } from '../events/subscribes.js';
import { record } from '../events/outbox.js';
import { newId } from '../ids.js';
import { inSpan, SpanKind } from '../telemetry/index.js';

@Handles(createCustomer)
class CreateCustomer {
  async run({ name, kind }: InputOf<typeof createCustomer>, context: Context): Promise<Customer> {
    const id = newId(CustomerId);
    const providerId = ProviderId.parse(randomUUID());
    const more = { kind, email: null, departmentId: null, independent: false };
    await record(context, customerChanged, {
      aggregateId: id,
      sequence: 1,
      organizationId: providerId,
      data: { customerId: id, providerId, name, ...more },
    });
    const access = {
      status: 'off' as const,
      areas: [],
      pendingSince: null,
      acceptedAt: null,
      disabledAt: null,
    };
    return { id, name, ...more, access };
  }
}

const heard: string[] = [];

@Subscribes(customerChanged, { scope: () => ({}) })
class OnCustomerChanged implements EventHandler<typeof customerChanged> {
  run({ name }: EventData<typeof customerChanged>): Promise<void> {
    heard.push(name);
    return Promise.resolve();
  }
}

const publishing = serviceOf('tenant-access', CreateCustomer);
const subscribed = serviceOf('service-desk', OnCustomerChanged);

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startPlatform({ 'tenant-access': [], 'service-desk': [] });
});

afterEach(() => platform.stopServices());

afterAll(() => platform.stop());

const ada = actor({ organizationKind: 'provider', permissions: ['customers:write'] });

async function create(name: string): Promise<void> {
  const call = await platform.callerOf('gateway');
  await call(contextOf(ada), createCustomer, { name, kind: 'corporate' });
  await eventually(() => heard.includes(name));
}

/** A value among Prometheus's samples, by its labels besides that of the service. */
function sample(text: string, name: string, labels: Record<string, string>): number | undefined {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const line = text
    .split('\n')
    .find((one) => one.startsWith(`${name}{`) && wanted.every((label) => one.includes(label)));
  return line?.includes('service="tenant-access"') ? Number(line.split(' ').at(-1)) : undefined;
}

describe('a service', () => {
  it('is in one trace with its caller and with the subscribers of its events', async () => {
    const receiver = await startTraceReceiver();
    const traced = { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint };
    await platform.start(publishing, traced);
    await platform.start(subscribed, traced);
    let traceId = '';
    await inSpan('request', { kind: SpanKind.SERVER }, async (span) => {
      ({ traceId } = span.spanContext());
      await create('traced');
    });
    // Stopping sends what is still to be sent.
    await platform.stopServices();
    await receiver.stop();

    const ours = receiver.spans.filter((span) => span.traceId === traceId);
    const chain = [
      'call tenant-access.create-customer',
      'handle tenant-access.create-customer',
      'process tenant-access.customer-changed',
    ];
    const [call, answered, taken] = chain.map((name) => ours.find((span) => span.name === name));
    expect([call, answered, taken]).not.toContain(undefined);
    expect(answered?.parentSpanId).toBe(call?.spanId);
    expect(taken?.parentSpanId).toBe(answered?.spanId);
    const [row] = await platform.database.query<{ traceparent: string }>(
      'tenant-access',
      `select event->>'traceparent' as traceparent from outbox`,
    );
    expect(row?.traceparent).toBe(`00-${traceId}-${answered?.spanId ?? ''}-01`);
  });

  it('counts its calls and events for Prometheus', async () => {
    const port = await freePort();
    await platform.start(publishing, { OPS_PORT: String(port) });
    await platform.start(subscribed);
    await create('counted');
    const response = await fetch(`http://127.0.0.1:${String(port)}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    const text = await response.text();
    const ok = { rpc_method: createCustomer.subject, outcome: 'ok' };
    expect(sample(text, 'rpc_server_call_duration_seconds_count', ok)).toBe(1);
    const event = customerChanged.subject;
    expect(sample(text, 'gatehouse_events_published_total', { event })).toBe(1);
    expect(sample(text, 'gatehouse_outbox_unpublished_events', {})).toBeGreaterThanOrEqual(0);
    const stream = { stream: 'EVENTS' };
    expect(sample(text, 'gatehouse_stream_bytes', stream)).toBeGreaterThan(0);
    expect(sample(text, 'gatehouse_stream_max_bytes', stream)).toBeGreaterThan(6 * 2 ** 30);
    expect(sample(text, 'process_resident_memory_bytes', {})).toBeGreaterThan(0);
  });

  it('says on its operations port what it lacks, and is alive while that can mend itself', async () => {
    const port = await freePort();
    const proxy = await startProxy(platform.database.urlOf('service-desk'));
    await platform.start(subscribed, { OPS_PORT: String(port), DATABASE_URL: proxy.url });
    const ask = async (what: string): Promise<[number, unknown]> => {
      const response = await fetch(`http://127.0.0.1:${String(port)}/health/${what}`);
      return [response.status, await response.json()];
    };
    const well = [200, { status: 'ok' }];
    expect(await ask('ready')).toEqual(well);
    expect(await ask('live')).toEqual(well);

    proxy.cut();
    expect(await ask('ready')).toEqual([
      503,
      { status: 'unavailable', missing: { postgres: 'does not respond' } },
    ]);
    expect(await ask('live')).toEqual(well);
    proxy.mend();
    await eventually(async () => (await ask('ready'))[0] === 200, 10_000);

    await platform.nats.kill();
    expect(await ask('ready')).toMatchObject([503, { missing: { nats: expect.any(String) } }]);
    expect(await ask('live')).toEqual(well);
    await platform.nats.restart();
    await eventually(async () => (await ask('ready'))[0] === 200, 10_000);

    expect((await fetch(`http://127.0.0.1:${String(port)}/`)).status).toBe(404);
    await platform.stopServices();
    await proxy.stop();
  });

  it('stops while NATS is away, before the forced exit', async () => {
    const services = [await platform.start(publishing), await platform.start(subscribed)];
    await platform.nats.kill();
    const began = performance.now();
    await Promise.all(services.map((service) => service.stop()));
    expect(performance.now() - began).toBeLessThan(5_000);
    await platform.nats.restart();
  });
});
