import { randomUUID } from 'node:crypto';
import { InvitationId, OrganizationId, type EventData } from '@gatehouse/contracts';
import { invitationIssued, invitationRevoked } from '@gatehouse/contracts/invitations';
import { invitationEmailFinished } from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MailFixture } from '../testing/mail-fixture.js';

let mails: MailFixture;

beforeAll(async () => {
  mails = await MailFixture.start({}, 2);
});

afterAll(() => mails.stop());

const statuses = async (email: string) => (await mails.queued(email)).map(({ status }) => status);
const sent = (email: string) => eventually(async () => (await statuses(email))[0] === 'sent');

describe('the mail of a withdrawn invitation', () => {
  const withdraw = async ({
    invitationId,
    organizationId,
  }: EventData<typeof invitationRevoked>) => {
    const data = { invitationId, organizationId };
    await mails.invitations.publish(invitationRevoked, {
      aggregateId: invitationId,
      sequence: 2,
      data,
    });
    await eventually(async () => {
      const sql = 'select from withdrawn_invitations where invitation_id = $1';
      return (await mails.query(sql, [invitationId])).length === 1;
    });
  };

  it('is not sent if it is queued', async () => {
    // Fails before the content is sent: afterwards a mail can no longer be held back.
    mails.server.fail({ code: 451, words: '4.3.0 later', at: 'RCPT TO' });
    const invitation = await mails.invite();
    await eventually(async () => ((await mails.queued(invitation.email))[0]?.attempts ?? 0) > 0);
    await withdraw(invitation);
    mails.server.fail(undefined);
    const later = await mails.invite();
    await sent(later.email);
    expect(await statuses(invitation.email)).toEqual(['withdrawn']);
    const [row] = await mails.query<{ sealed_token: string | null }>(
      'select sealed_token from mails where aggregate_id = $1',
      [invitation.invitationId],
    );
    expect(row?.sealed_token).toBeNull();
    const published = await mails.published(invitationEmailFinished.subject);
    expect(JSON.stringify(published)).not.toContain(invitation.invitationId);
  });

  it('is held back if the server has already accepted its address', async () => {
    const before = mails.server.attempts;
    const release = mails.server.hold();
    const invitation = await mails.invite();
    await eventually(() => mails.server.attempts > before);
    await withdraw(invitation);
    release();
    const later = await mails.invite();
    await sent(later.email);
    expect(mails.received(invitation.email)).toEqual([]);
    expect(await statuses(invitation.email)).toEqual(['withdrawn']);
  });

  it('is not sent if the events arrive in the wrong order', async () => {
    const invitationId = InvitationId.parse(randomUUID());
    const organizationId = OrganizationId.parse(randomUUID());
    await withdraw({ invitationId, organizationId });
    const { email } = await mails.invite({ invitationId, organizationId });
    await eventually(async () => {
      const sql = 'select from inbox where subject = $1 and aggregate_id = $2';
      return (await mails.query(sql, [invitationIssued.subject, invitationId])).length === 1;
    });
    expect(await statuses(email)).toEqual([]);
  });
});
