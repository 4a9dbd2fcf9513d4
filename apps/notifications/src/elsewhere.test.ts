import { randomUUID } from 'node:crypto';
import { OrganizationId } from '@gatehouse/contracts';
import { noticeEvent, noticeSubject } from '@gatehouse/contracts/external';
import {
  listDeadLetters,
  listNotifications,
  type DeadLetter,
} from '@gatehouse/contracts/notifications';
import {
  actor,
  contextOf,
  eventually,
  rawPublisherOf,
  TEST_SOURCE,
  type RawPublisher,
  type TestCaller,
} from '@gatehouse/testing';
import { Mailing } from './mailing.test.js';

/** Where the source of these tests publishes. */
export const SUBJECT = noticeSubject(TEST_SOURCE);

export const support = contextOf(
  actor({ organizationKind: 'platform', platformRole: 'platform-support' }),
  60_000,
);
export const newOrganization = () => OrganizationId.parse(randomUUID());
export const person = (organizationId: OrganizationId) =>
  contextOf(actor({ organizationKind: 'provider', organizationId }), 60_000);
export const notice = (organizationId: OrganizationId, title: string, more = {}) =>
  noticeEvent(TEST_SOURCE, randomUUID(), { organizationId, title, ...more });

/** notifications, and a service elsewhere that has something to tell. */
export class Elsewhere {
  private constructor(
    readonly mailing: Mailing,
    readonly call: TestCaller,
    readonly source: RawPublisher,
  ) {}

  static async begin(): Promise<Elsewhere> {
    const mailing = await Mailing.begin();
    const call = await mailing.platform.callerOf('gateway');
    const source = await rawPublisherOf(mailing.platform, `ext-${TEST_SOURCE}`);
    return new Elsewhere(mailing, call, source);
  }

  end(): Promise<void> {
    return this.mailing.end();
  }

  publish(event: object): Promise<void> {
    return this.source.publish(SUBJECT, JSON.stringify(event));
  }

  async feedOf(who: ReturnType<typeof person>) {
    return (await this.call(who, listNotifications, {})).items;
  }

  /** The dead letters with a text in them, once there are any. */
  lettersWith(text: string, status: 'waiting' | 'retried' = 'waiting'): Promise<DeadLetter[]> {
    return eventually(async () => {
      const { items } = await this.call(support, listDeadLetters, { status });
      const found = items.filter((letter) => letter.text.includes(text));
      return found.length > 0 && found;
    });
  }

  async letterWith(text: string): Promise<DeadLetter> {
    const [letter] = await this.lettersWith(text);
    if (!letter) throw new Error('unreachable: there is one');
    return letter;
  }
}
