import { randomUUID } from 'node:crypto';
import { OrganizationId, UserId } from '@gatehouse/contracts';
import { eventually, TEST_SOURCE } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExternalSourceFixture, notice, person } from '../testing/external-source-fixture.js';

const [ours, theirs] = [randomUUID(), randomUUID()];
let external: ExternalSourceFixture;
let organizationId: OrganizationId;
let reader: ReturnType<typeof person>;

beforeAll(async () => {
  external = await ExternalSourceFixture.start(ours);
  organizationId = await external.organization(ours);
  reader = person(organizationId);
});

afterAll(() => external.stop());

const titles = async (who = reader) => (await external.feedOf(who)).map(({ title }) => title);
const arrived = (title: string, who = reader) =>
  eventually(async () => (await titles(who)).includes(title));

describe('an external event', () => {
  it('F76: is identified by its source and id together, whatever characters they contain', async () => {
    const events = [
      ['/billing', '1'],
      ['/backups', '1'],
      ['/billing\n', '1'],
      ['/billing', '\n1'],
    ].map(([source, id], i) => ({ ...notice(organizationId, `Of ${String(i)}`), source, id }));
    for (const event of [...events, ...events]) await external.publish(event);
    await external.publish(notice(organizationId, 'The end'));
    await arrived('The end');
    await eventually(async () => (await titles()).length >= events.length + 1);
    expect((await titles()).sort()).toEqual(['Of 0', 'Of 1', 'Of 2', 'Of 3', 'The end']);
  });

  it.each([
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/vnd.billing.v2+json;charset="UTF-8"',
    'text/json',
  ])('F76: may have the content type %s', async (datacontenttype) => {
    const title = `As ${datacontenttype}`;
    await external.publish({ ...notice(organizationId, title), datacontenttype });
    await arrived(title);
  });

  it.each(['application/xml', 'application/jsonp', 'json'])(
    'F76: becomes a dead letter with the content type %s',
    async (datacontenttype) => {
      const event = { ...notice(organizationId, 'Not read'), datacontenttype };
      await external.publish(event);
      expect((await external.deadLetterWith(event.id)).reason).toContain('/datacontenttype');
    },
  );

  it('F76: may address the customers of an allowed provider', async () => {
    const id = await external.customer(organizationId);
    const who = person(id);
    await external.publish(notice(id, 'For the customer'));
    await arrived('For the customer', who);
    const about = notice(organizationId, 'About the customer', { customerId: id });
    await external.publish(about);
    await arrived('About the customer');
  });

  const unknown = () => OrganizationId.parse(randomUUID());

  it.each<[string, () => Promise<object> | object, string]>([
    ['the organisation is unknown', () => notice(unknown(), 'T'), 'unknown organisation'],
    [
      'its source may not address the organisation',
      async () => notice(await external.organization(theirs), 'T'),
      `${TEST_SOURCE} may not address`,
    ],
    [
      'it is for a customer of another provider',
      async () => notice(await external.customer(OrganizationId.parse(theirs)), 'T'),
      `${TEST_SOURCE} may not address`,
    ],
    [
      'its user is not a member',
      () => notice(organizationId, 'T', { userId: UserId.parse(randomUUID()) }),
      'is not a member of',
    ],
    [
      'it is about a customer of another provider',
      async () => {
        const customerId = await external.customer(OrganizationId.parse(theirs));
        return notice(organizationId, 'T', { customerId });
      },
      'is not a customer of',
    ],
  ])('F76: becomes a dead letter if %s', async (_, make, why) => {
    const event = { ...(await make()), id: randomUUID() };
    await external.publish(event);
    expect((await external.deadLetterWith(event.id)).reason).toContain(why);
  });
});
