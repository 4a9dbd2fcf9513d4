import { publishEvents } from '@gatehouse/contracts/notifications';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@gatehouse/testing/wait';
import { call, expectProblem, expectResponse, type ApiResponse } from './testing/api-client.js';
import { acceptedCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { createProgram } from './testing/service-account-fixture.js';

let provider: Provider;
let token: string;
beforeAll(async () => {
  provider = await createProvider();
  const program = await createProgram(provider.admin, ['administrator'], {
    permissions: ['events:publish'],
  });
  token = program.key.key;
});

const notice = (organizationId: string, fields: object = {}, id: string = randomUUID()) => ({
  specversion: '1.0',
  id,
  source: '/billing',
  type: 'billing.notice-published.v1',
  data: { organizationId, title: `Invoice ${id} is overdue`, ...fields },
});

const publish = (body: unknown, type: string, key = token): Promise<ApiResponse> =>
  call('POST', '/events', { token: key, body, headers: { 'content-type': type } });
const outcomesOf = async (events: unknown[]) => {
  const response = await publish(events, 'application/cloudevents-batch+json');
  return expectResponse(response, 200, publishEvents.output).items;
};

describe('a program that publishes events over HTTP', () => {
  it('B11: notifies the members of its organization and of its customers, each event once', async () => {
    const customer = await acceptedCustomer(provider);
    const event = notice(customer.id);
    const one = await publish(event, 'application/cloudevents+json');
    expect(expectResponse(one, 200, publishEvents.output).items).toEqual([
      { id: event.id, outcome: 'accepted', reason: null },
    ]);
    const own = notice(provider.id);
    expect(await outcomesOf([event, own])).toMatchObject([
      { outcome: 'duplicate' },
      { outcome: 'accepted' },
    ]);
    for (const [person, title] of [
      [customer.person, event.data.title],
      [provider.admin, own.data.title],
    ] as const) {
      const seen = await eventually(async () => {
        const { body } = await person.call('GET', '/me/notifications');
        const { items } = body as { items: { title: string }[] };
        return items.some((item) => item.title === title) ? items : undefined;
      });
      expect(seen.filter((item) => item.title === title)).toHaveLength(1);
    }
  });

  it('F76: says of each event that is not accepted why, and takes all others', async () => {
    const stranger = await acceptedCustomer(await createProvider());
    const [good, { id: same }] = [notice(provider.id), notice(provider.id)];
    const outcomes = await outcomesOf([
      notice(stranger.id),
      notice(randomUUID()),
      { ...notice(provider.id), type: 'billing.invoice-paid.v1' },
      notice(provider.id, { title: '' }),
      notice(provider.id, { userId: randomUUID() }),
      notice(provider.id, { colour: 'red' }),
      'not an event',
      good,
      notice(provider.id, {}, same),
      { ...notice(provider.id, {}, same), source: '/other' },
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: 7 }, () => 'rejected'),
      ...Array.from({ length: 3 }, () => 'accepted'),
    ]);
    const [others, unknown] = outcomes;
    const shape = (text: string | null = '') => text?.replace(/[0-9a-f-]{36}/, '<id>');
    expect(shape(others?.reason)).toBe(shape(unknown?.reason));
    for (const { reason } of outcomes.slice(0, 7)) expect(reason).toBeTruthy();
  });

  it('needs the permission, a known media type and at most a hundred events', async () => {
    const event = notice(provider.id);
    expectProblem(await publish(event, 'text/plain'), 415, 'unsupported-media-type');
    expectProblem(await publish([], 'application/cloudevents-batch+json'), 422, 'invalid-request');
    const many = Array.from({ length: 101 }, () => event);
    expectProblem(
      await publish(many, 'application/cloudevents-batch+json'),
      422,
      'invalid-request',
    );
    const reader = await createProgram(provider.admin, ['agent'], {
      permissions: ['customers:read'],
    });
    const denied = await publish(event, 'application/cloudevents+json', reader.key.key);
    expectProblem(denied, 403, 'permission-denied');
  });
});
