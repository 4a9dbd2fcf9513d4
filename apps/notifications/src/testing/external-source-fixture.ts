import { randomUUID } from 'node:crypto';
import { OrganizationId, type UserActor } from '@gatehouse/contracts';
import { noticeEvent, noticeSubject } from '@gatehouse/contracts/external';
import {
  listDeadLetters,
  listNotifications,
  type DeadLetter,
} from '@gatehouse/contracts/notifications';
import {
  customerChanged,
  membershipChanged,
  providerChanged,
} from '@gatehouse/contracts/tenant-access';
import {
  actor,
  contextOf,
  eventually,
  publisherOf,
  rawPublisherOf,
  TEST_SOURCE,
  type Publisher,
  type RawPublisher,
  type TestCaller,
} from '@gatehouse/testing';
import { MailFixture } from './mail-fixture.js';

export const SUBJECT = noticeSubject(TEST_SOURCE);

export const support = contextOf(
  actor({ organizationKind: 'platform', platformRole: 'platform-support' }),
);
export const person = (organizationId: OrganizationId) =>
  contextOf(actor({ organizationKind: 'provider', organizationId }));
export const notice = (organizationId: OrganizationId, title: string, more = {}) =>
  noticeEvent(TEST_SOURCE, randomUUID(), { organizationId, title, ...more });

/** The notifications service, and an external service that publishes notices. */
export class ExternalSourceFixture {
  private constructor(
    readonly mails: MailFixture,
    readonly call: TestCaller,
    readonly source: RawPublisher,
    private readonly access: Publisher,
  ) {}

  /** @param allowed the organisations that the source may address */
  static async start(allowed = '*'): Promise<ExternalSourceFixture> {
    const mailing = await MailFixture.start({
      EVENT_SOURCES: `another=*,${TEST_SOURCE}=${allowed}`,
      EVENT_DELIVERIES: '3',
    });
    const { platform } = mailing;
    const call = await platform.callerOf('gateway');
    const source = await rawPublisherOf(platform, `ext-${TEST_SOURCE}`);
    return new ExternalSourceFixture(
      mailing,
      call,
      source,
      await publisherOf(platform, 'tenant-access'),
    );
  }

  stop(): Promise<void> {
    return this.mails.stop();
  }

  /** A provider known to notifications. */
  async organization(id = randomUUID() as string): Promise<OrganizationId> {
    const providerId = OrganizationId.parse(id);
    await this.access.publish(providerChanged, {
      aggregateId: id,
      sequence: 1,
      data: { providerId, name: 'Acme', modules: [], usernameSuffix: null },
    });
    await this.untilStored('select from providers where id = $1', id);
    return providerId;
  }

  /** A customer known to notifications. */
  async customer(providerId: OrganizationId): Promise<OrganizationId> {
    const customerId = OrganizationId.parse(randomUUID());
    const data = { customerId, providerId, name: 'Clinic', kind: 'corporate' as const };
    await this.access.publish(customerChanged, {
      aggregateId: customerId,
      sequence: 1,
      data: { ...data, email: null, departmentId: null, independent: false },
    });
    await this.untilStored('select from customers where id = $1', customerId);
    return customerId;
  }

  /** Makes a user a member of their organisation. */
  async join({ membershipId, organizationId, userId }: UserActor): Promise<void> {
    await this.access.publish(membershipChanged, {
      aggregateId: membershipId,
      sequence: 1,
      data: { membershipId, organizationId, userId, roles: ['member'], departmentId: null },
    });
    await this.untilStored('select from members where membership_id = $1', membershipId);
  }

  private async untilStored(sql: string, id: string): Promise<void> {
    await eventually(async () => (await this.mails.query(sql, [id])).length > 0);
  }

  publish(event: object): Promise<void> {
    return this.source.publish(SUBJECT, JSON.stringify(event));
  }

  async feedOf(who: ReturnType<typeof person>) {
    return (await this.call(who, listNotifications, {})).items;
  }

  /** Waits for dead letters that contain a text. */
  deadLettersWith(text: string, status: 'waiting' | 'retried' = 'waiting'): Promise<DeadLetter[]> {
    return eventually(async () => {
      const { items } = await this.call(support, listDeadLetters, { status });
      const found = items.filter((letter) => letter.text.includes(text));
      return found.length > 0 && found;
    });
  }

  async deadLetterWith(text: string): Promise<DeadLetter> {
    const [deadLetter] = await this.deadLettersWith(text);
    if (!deadLetter) throw new Error('unreachable');
    return deadLetter;
  }
}
