import { createHmac, randomUUID } from 'node:crypto';
import { InvitationId, OrganizationId, UserId, type EventData } from '@gatehouse/contracts';
import { passwordResetRequested } from '@gatehouse/contracts/identity';
import { invitationIssued } from '@gatehouse/contracts/invitations';
import { Sealer, SealingKey } from '@gatehouse/platform';
import {
  eventually,
  publisherOf,
  sealingKeys,
  startMailServer,
  startPlatform,
  type Publisher,
  type ReceivedMail,
  type TestMailServer,
  type TestPlatform,
} from '@gatehouse/testing';
import { migrations } from '../migrations/index.js';
import { notifications } from '../app.module.js';

type Invitation = EventData<typeof invitationIssued>;

export interface QueuedMail {
  id: string;
  status: string;
  attempts: number;
  lastError: string | null;
  /** Seconds until the next attempt. */
  wait: number;
}

/** In the format of Standard Webhooks. */
export const SECRET = `whsec_${Buffer.from('a secret of the mail provider').toString('base64')}`;

/** A report signed by the mail provider. */
export function signedReport(
  event: unknown,
  options: { id?: string; secondsAgo?: number; key?: string } = {},
) {
  const { id = `evt_${randomUUID()}`, secondsAgo = 0, key = SECRET } = options;
  const timestamp = String(Math.floor(Date.now() / 1_000) - secondsAgo);
  const body = JSON.stringify(event);
  const secret = Buffer.from(key.slice('whsec_'.length), 'base64');
  const mac = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { id, timestamp, body, signature: `v1,${mac}` };
}

/** The notifications service on a platform of its own, with a mail server that can be made to fail. */
export class MailFixture {
  private constructor(
    readonly platform: TestPlatform,
    readonly server: TestMailServer,
    readonly invitations: Publisher,
    readonly identity: Publisher,
    private readonly sealer: Sealer,
  ) {}

  static async start(settings: Record<string, string> = {}, replicas = 1): Promise<MailFixture> {
    const platform = await startPlatform({ notifications: migrations });
    const server = await startMailServer();
    const { SEALING_KEY, UNSEALING_KEY } = await sealingKeys();
    const mailing = new MailFixture(
      platform,
      server,
      await publisherOf(platform, 'invitations'),
      await publisherOf(platform, 'identity'),
      new Sealer(() => SealingKey.parse(SEALING_KEY)),
    );
    const needed = {
      SMTP_URL: server.url,
      MAIL_FROM: 'Gatehouse <no-reply@gatehouse.example>',
      PUBLIC_URL: 'https://portal.example',
      UNSEALING_KEY,
      MAIL_EVENTS_SECRET: SECRET,
    };
    for (let i = 0; i < replicas; i++)
      await platform.start(notifications, { ...needed, ...settings });
    return mailing;
  }

  async stop(): Promise<void> {
    await this.platform.stop();
    await this.server.stop();
  }

  /** Publishes an invitation. @returns its data */
  async invite(fields: Partial<Invitation> = {}): Promise<Invitation> {
    const invitation: Invitation = {
      invitationId: InvitationId.parse(randomUUID()),
      organizationId: OrganizationId.parse(randomUUID()),
      organizationName: 'Acme',
      email: `kim-${randomUUID()}@example.org`,
      firstName: 'Kim',
      language: 'en',
      sealedToken: await this.sealer.seal('a-token'),
      expiresAt: new Date(Date.now() + 24 * 60 * 60_000),
      ...fields,
    };
    const { invitationId: aggregateId } = invitation;
    await this.invitations.publish(invitationIssued, {
      aggregateId,
      sequence: 1,
      data: invitation,
    });
    return invitation;
  }

  /** Publishes a password reset. */
  async requestReset(email: string): Promise<void> {
    const userId = UserId.parse(randomUUID());
    const data = {
      ...{ userId, email, firstName: 'Kim', language: 'en' as const },
      sealedToken: await this.sealer.seal('a-token'),
      expiresAt: new Date(Date.now() + 60 * 60_000),
    };
    await this.identity.publish(passwordResetRequested, { aggregateId: userId, sequence: 1, data });
  }

  /** The mails to an address, oldest first. */
  queued(email: string): Promise<QueuedMail[]> {
    return this.query<QueuedMail>(
      `select id, status, attempts, last_error as "lastError",
         extract(epoch from next_attempt_at - now())::float as wait
       from mails where recipient_key = lower($1) order by created_at, id`,
      [email],
    );
  }

  /** Waits until an attempt has failed with an error. */
  async untilFailing(email: string, error: string): Promise<void> {
    await eventually(async () => (await this.queued(email))[0]?.lastError?.includes(error));
  }

  received(email: string): ReceivedMail[] {
    return this.server.received.filter(({ recipients }) => recipients.includes(email));
  }

  /** The data of published events, oldest first. */
  async published(subject: string): Promise<object[]> {
    const rows = await this.query<{ data: object }>(
      `select event -> 'data' as data from outbox where subject = $1 order by position`,
      [subject],
    );
    return rows.map(({ data }) => data);
  }

  query<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.platform.database.query<Row>('notifications', sql, parameters);
  }
}
