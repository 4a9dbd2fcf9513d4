import { randomUUID } from 'node:crypto';
import { CloudEvent } from '@gatehouse/contracts';
import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { jetstream } from '@nats-io/jetstream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Listening } from '../testing/consumer-fixture.js';
import { retrySubject } from './names.js';

const EVENT = 'tenant-access.customer-changed';

let listening: Listening;

beforeAll(async () => {
  listening = await Listening.begin();
});

beforeEach(() => {
  listening.taken = [];
  listening.react = () => undefined;
});

afterEach(() => listening.stop());

afterAll(() => listening.end());

/** Has an event of that name dead-lettered. @returns its text */
async function deadLettered(name: string): Promise<string> {
  listening.react = () => Promise.reject(new Error('not today'));
  await listening.changed(randomUUID(), 1, name);
  const [letter] = await eventually(async () => {
    const found = await listening.deadLetters(name);
    return found.length > 0 && found;
  });
  listening.react = () => undefined;
  return letter?.string() ?? '';
}

/** Has service-desk, or another, try an event again, as an operator with the dead letters would. */
async function again(text: string, service = 'service-desk', event = EVENT): Promise<void> {
  const notifications = jetstream(await listening.platform.connect('notifications'));
  const subject = retrySubject('notifications', service, event);
  await notifications.publish(subject, JSON.stringify({ subject: customerChanged.subject, text }));
}

describe('an event that is tried again', () => {
  it('F38: is taken by the service that could not take it, once', async () => {
    await listening.listen();
    const text = await deadLettered('another day');
    await again(text);
    await eventually(() => listening.taken.includes('another day'));
    await again(text);
    await again(text.replace('another day', 'the end').replace(...another(text)));
    await eventually(() => listening.taken.includes('the end'));
    expect(listening.taken).toEqual(['another day', 'the end']);
  });

  it('F38: is dead-lettered again unchanged if it fails again', async () => {
    await listening.listen();
    const text = await deadLettered('never');
    listening.react = () => Promise.reject(new Error('nor today'));
    await again(text);
    const letters = await eventually(async () => {
      const found = await listening.deadLetters('never');
      return found.length > 1 && found;
    });
    expect(letters.map((letter) => letter.string())).toEqual([text, text]);
    expect(letters.map(({ subject }) => subject)).toEqual(
      Array(2).fill(`dlq.service-desk.${EVENT}`),
    );
    expect(letters.map(({ header }) => header.get('gatehouse-subject'))).toEqual(
      Array(2).fill(customerChanged.subject),
    );
    expect(letters[1]?.header.get('gatehouse-reason')).toBe('nor today');
    expect(letters[1]?.header.get('gatehouse-attempts')).toBe('3');
  });

  it('F38: blocks nothing if the service no longer subscribes to such events', async () => {
    await listening.listen();
    await again('{}', 'service-desk', 'identity.long-forgotten');
    const text = await deadLettered('after that');
    await again(text);
    await eventually(() => listening.taken.includes('after that'));
    await listening.settled();
  });
});

/** What makes an event one about another customer. */
function another(text: string): [string, string] {
  return [CloudEvent.parse(JSON.parse(text)).subject, randomUUID()];
}
