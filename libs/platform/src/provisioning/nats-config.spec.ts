import type { ServiceName } from '@gatehouse/contracts';
import { allCalls, allEvents, serviceNames, topology } from '@gatehouse/contracts/topology';
import { startNats, type TestNats } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { consumerName } from '../events/names.js';
import { inboxPrefix } from '../lifecycle/nats-connection.js';

let nats: TestNats;
let admin: NatsConnection;

beforeAll(async () => {
  nats = await startNats();
  admin = await signIn('admin');
});

afterAll(async () => {
  await admin.close();
  await nats.stop();
});

const signIn = (user: string): Promise<NatsConnection> => {
  const { host, username, password } = new URL(nats.urlOf(user));
  return connect({
    servers: host,
    user: username,
    pass: password,
    inboxPrefix: inboxPrefix(user),
    reconnect: false,
  });
};

const others = (service: ServiceName) => serviceNames.filter((name) => name !== service);

/** Publishes as a service, and returns which of the subjects reached a subscriber of everything. */
async function published(service: ServiceName | 'admin', subjects: string[]): Promise<string[]> {
  const heard = new Set<string>();
  const listening = admin.subscribe('>', {
    callback: (_error, message) => {
      heard.add(message.subject);
    },
  });
  await admin.flush();
  const connection = await signIn(service);
  for (const subject of subjects) connection.publish(subject, '{}');
  await connection.flush();
  await connection.close();
  await admin.flush();
  listening.unsubscribe();
  return subjects.filter((subject) => heard.has(subject));
}

/** Subscribes as a service, and says which of the subjects reached it when others published there. */
async function received(service: ServiceName, patterns: string[], subjects: string[]) {
  const heard = new Set<string>();
  const connection = await signIn(service);
  for (const pattern of patterns) {
    connection.subscribe(pattern, {
      callback: (error, message) => {
        if (!error) heard.add(message.subject);
      },
    });
  }
  await connection.flush();
  for (const subject of subjects) admin.publish(subject, '{}');
  await admin.flush();
  await connection.flush();
  await connection.close();
  return [...heard];
}

describe('the NATS users', () => {
  it('F43: what one who may publish everywhere publishes is heard, so that silence below means refusal', async () => {
    const subjects = [
      'rpc.identity.sign-in.v1',
      'evt.ext.crm.contact-changed.v1',
      'dlq.identity.x.y',
      '_INBOX.x.1',
      '$JS.API.STREAM.NAMES',
      '$JS.ACK.EVENTS.x.1.1.1.1.0',
      '$KV.revocations.session.x',
    ];
    expect(await published('admin', subjects)).toEqual(subjects);
  });

  it('F43: who names no user, or no good password, is refused', async () => {
    const { host } = new URL(nats.urlOf('admin'));
    await expect(connect({ servers: host, reconnect: false })).rejects.toThrow(/authorization/i);
    const wrong = { servers: host, user: 'identity', pass: 'wrong', reconnect: false };
    await expect(connect(wrong)).rejects.toThrow(/authorization/i);
  });

  it.each(serviceNames)(
    'F43: %s makes the calls that the topology gives it, and no others',
    async (service) => {
      const mine = topology[service].calls.map((call) => call.subject);
      const all = allCalls.map((call) => call.subject);
      expect((await published(service, all)).sort()).toEqual([...new Set(mine)].sort());
    },
  );

  it.each(serviceNames)('F43: %s publishes its own events, and no others', async (service) => {
    const all = [
      ...allEvents.map((event) => event.subject),
      ...serviceNames.map((name) => `evt.${name}.record-changed.v1`),
      'evt.ext.crm.contact-changed.v1',
    ];
    const mine = topology[service].hasDatabase
      ? all.filter((subject) => subject.startsWith(`evt.${service}.`))
      : [];
    expect((await published(service, all)).sort()).toEqual(mine.sort());
  });

  it.each(serviceNames)('F43: %s cannot slip a response into another’s inbox', async (service) => {
    const inboxes = [...others(service), 'admin'].map((name) => `${inboxPrefix(name)}.x.1`);
    expect(await published(service, [...inboxes, '_INBOX.x.1'])).toEqual([]);
  });

  it.each(serviceNames)(
    'F43: %s receives its own calls and responses, and no others',
    async (service) => {
      const own = [`rpc.${service}.anything.v1`, `${inboxPrefix(service)}.x.1`];
      const foreign = others(service).flatMap((name) => [
        `rpc.${name}.anything.v1`,
        `${inboxPrefix(name)}.x.1`,
        `evt.${name}.something.v1`,
        `dlq.${name}.something`,
      ]);
      const subjects = [...own, ...foreign, '_INBOX.x.1', '$KV.revocations.session.x'];
      const wide = [
        '>',
        '_INBOX.>',
        'rpc.>',
        'rpc.*.anything.v1',
        'evt.>',
        '$JS.>',
        '$KV.>',
        '$SYS.>',
      ];
      expect(await received(service, [...wide, ...subjects], subjects)).toEqual(own);
    },
  );

  it.each(serviceNames)('F43: %s has no hand in streams and consumers', async (service) => {
    const subscriptions = topology[service].subscribes.map((event) => consumerName(service, event));
    const foreign = serviceNames
      .flatMap((name) => topology[name].subscribes.map((event) => consumerName(name, event)))
      .filter((name) => !subscriptions.includes(name));
    const streams = ['EVENTS', 'DEAD_LETTERS', 'KV_revocations', 'KV_gateways'];
    const forbidden = [
      ...streams.flatMap((stream) =>
        ['CREATE', 'UPDATE', 'DELETE', 'PURGE', 'MSG.DELETE', 'SNAPSHOT', 'RESTORE'].map(
          (verb) => `$JS.API.STREAM.${verb}.${stream}`,
        ),
      ),
      ...['EVENTS', 'DEAD_LETTERS'].flatMap((stream) => [
        `$JS.API.STREAM.MSG.GET.${stream}`,
        `$JS.API.DIRECT.GET.${stream}`,
        `$JS.API.DIRECT.GET.${stream}.evt.identity.password-changed.v1`,
        `$JS.API.CONSUMER.CREATE.${stream}`,
        `$JS.API.CONSUMER.CREATE.${stream}.mine`,
        `$JS.API.CONSUMER.CREATE.${stream}.mine.evt.>`,
        `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.mine`,
      ]),
      ...subscriptions.map((name) => `$JS.API.CONSUMER.DELETE.EVENTS.${name}`),
      ...foreign.flatMap((name) => [
        `$JS.API.CONSUMER.INFO.EVENTS.${name}`,
        `$JS.API.CONSUMER.MSG.NEXT.EVENTS.${name}`,
        `$JS.API.CONSUMER.DELETE.EVENTS.${name}`,
        `$JS.ACK.EVENTS.${name}.1.1.1.1.0`,
      ]),
      '$JS.API.STREAM.NAMES',
      '$JS.API.STREAM.LIST',
      '$JS.API.ACCOUNT.PURGE.$G',
      ...others(service).map((name) => `dlq.${name}.identity.password-changed`),
    ];
    expect(await published(service, forbidden)).toEqual([]);
  });

  it('F43: only who takes rights away writes revocations, and only gateways say how far they see', async () => {
    const subjects = [
      '$KV.revocations.session.x',
      '$KV.gateways.x',
      '$JS.API.STREAM.MSG.GET.KV_revocations',
      '$JS.API.CONSUMER.CREATE.KV_revocations.mine',
    ];
    const heard: Record<string, string[]> = {};
    for (const service of serviceNames) heard[service] = await published(service, subjects);
    const revoker = [subjects[0], subjects[2]];
    expect(heard).toEqual({
      gateway: [subjects[1], subjects[2], subjects[3]],
      identity: revoker,
      'tenant-access': revoker,
      invitations: [],
      notifications: [],
      'service-desk': [],
      audit: [],
    });
  });
});
