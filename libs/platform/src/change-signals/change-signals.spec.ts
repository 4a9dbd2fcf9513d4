import { OrganizationId } from '@gatehouse/contracts';
import { serviceNames, topology } from '@gatehouse/contracts/topology';
import { eventually, startPlatform, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../ids.js';
import { ChangeSignals } from './change-signals.js';
import { ChangeSignalPublisher, changeSignalSubject } from './change-signal-publisher.js';

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startPlatform({});
});

afterAll(() => platform.stop());

const organization = () => newId(OrganizationId);

describe('a change signal', () => {
  it('is heard by those who follow its organisation, until they stop', async () => {
    const gateway = await platform.connect('gateway');
    const board = new ChangeSignals(gateway, 'notifications');
    const signals = new ChangeSignalPublisher(
      await platform.connect('notifications'),
      'notifications',
    );
    const [mine, other] = [organization(), organization()];
    const heard: string[] = [];
    const stops = ['a', 'b'].map((name) =>
      board.follow(mine, (about) => heard.push(`${name}${about ? JSON.stringify(about) : ''}`)),
    );
    board.follow(other, () => heard.push('other'));
    await gateway.flush();

    signals.give(mine, { id: 1 });
    await eventually(() => heard.length === 2);
    stops[0]?.();
    signals.give(mine);
    signals.give(other);
    await eventually(() => heard.includes('other'));
    expect(heard).toEqual(['a{"id":1}', 'b{"id":1}', 'b', 'other']);
  });

  it.each(serviceNames)('F43: of %s is given by itself alone', async (service) => {
    const subjects = serviceNames.map((name) => changeSignalSubject(name, 'x'));
    const admin = await platform.connect('admin');
    const heard: string[] = [];
    admin.subscribe('live.>', {
      callback: (_, { subject }) => {
        heard.push(subject);
      },
    });
    await admin.flush();
    const connection = await platform.connect(service);
    for (const subject of subjects) connection.publish(subject);
    await connection.flush();
    await admin.flush();
    const isFollowed = Object.values(topology).some(({ watchesSignalsOf }) =>
      watchesSignalsOf?.includes(service),
    );
    expect(heard).toEqual(isFollowed ? [changeSignalSubject(service, 'x')] : []);
  });

  it.each(serviceNames)('F43: is heard by %s only where the topology says so', async (service) => {
    const connection = await platform.connect(service);
    const heard: string[] = [];
    const followed = (topology[service].watchesSignalsOf ?? []).map((name) =>
      changeSignalSubject(name, '*'),
    );
    for (const pattern of ['live.>', 'live.*.x', ...followed]) {
      connection.subscribe(pattern, {
        callback: (error, { subject }) => {
          if (!error) heard.push(subject);
        },
      });
    }
    await connection.flush();
    const admin = await platform.connect('admin');
    for (const name of serviceNames) admin.publish(changeSignalSubject(name, 'x'));
    await admin.flush();
    await connection.flush();
    expect(heard).toEqual(followed.map((subject) => subject.replace('*', 'x')));
  });
});
