import { InvitationId, type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { newId } from '@gatehouse/platform';
import { eventually } from '@gatehouse/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { publishMailOutcome } from '../testing/events-fixture.js';
import { useInvitations } from '../testing/invitations-fixture.js';

const fixture = useInvitations();
let provider: UserActor;
let customer: UserActor;

beforeEach(() => {
  ({ provider, customer } = fixture.newTenants());
});

const timelineOf = async ({ id: invitationId }: contracts.Invitation, who = provider) =>
  (await fixture.call(who, contracts.getInvitationTimeline, { invitationId })).items;

const eventsOf = async (invitation: contracts.Invitation): Promise<string[]> =>
  (await timelineOf(invitation)).map(({ event }) => event);

const untilRecorded = (invitation: contracts.Invitation, event: string) =>
  eventually(async () => (await eventsOf(invitation)).includes(event));

const expire = ({ id }: contracts.Invitation) =>
  fixture.query('update invitations set expires_at = clock_timestamp() where id = $1', [id]);

const lookUp = (token: string) => fixture.callAnonymously(contracts.lookUpActivation, { token });

describe('the timeline of an invitation', () => {
  it('shows every event in order, with its actor', async () => {
    const email = 'life@clinic.example';
    const invitation = await fixture.invite(provider, customer, { email });
    await publishMailOutcome(fixture, invitation, 'delivered', '250 queued');
    await untilRecorded(invitation, 'delivered');
    await lookUp(await fixture.tokenSentTo(email));
    await expire(invitation);
    await fixture.callAnonymously(contracts.renewActivation, {
      token: await fixture.tokenSentTo(email),
    });
    await expire(invitation);
    await fixture.call(customer, contracts.resendInvitation, { invitationId: invitation.id });
    await lookUp(await fixture.tokenSentTo(email));
    await fixture.redeem(await fixture.tokenSentTo(email));
    await fixture.call(provider, contracts.deleteInvitation, { invitationId: invitation.id });

    const member = fixture.identity.accounts.get(email);
    const timeline = await timelineOf(invitation);
    expect(timeline.map(({ event, actorId }) => [event, actorId])).toEqual([
      ['created', provider.userId],
      ['sent', provider.userId],
      ['delivered', null],
      ['opened', null],
      ['expired', null],
      ['renewed', null],
      ['expired', null],
      ['sent', customer.userId],
      ['opened', null],
      ['accepted', member?.userId],
      ['revoked', provider.userId],
    ]);
    expect(timeline[2]?.words).toBe('250 queued');
    const times = timeline.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('C5: of a draft starts with its creation', async () => {
    const input = { email: 'draft@clinic.example', inviteNow: false };
    expect(await eventsOf(await fixture.invite(provider, customer, input))).toEqual(['created']);
  });

  it('C1: shows a refused mail in the words of the mail server', async () => {
    const invitation = await fixture.invite(provider, customer, {
      email: 'refused@clinic.example',
    });
    await publishMailOutcome(fixture, invitation, 'refused', '550 5.1.1 no such user');
    await untilRecorded(invitation, 'refused');
    expect((await timelineOf(invitation)).at(-1)).toMatchObject({
      event: 'refused',
      words: '550 5.1.1 no such user',
    });
  });

  it('C8: shows an expiry as soon as it happens', async () => {
    const invitation = await fixture.invite(provider, customer, { email: 'over@clinic.example' });
    await expire(invitation);
    expect(await eventsOf(invitation)).toEqual(['created', 'sent', 'expired']);
  });

  it('F8: shows the first time a link was opened, however often it is looked up', async () => {
    const email = 'scanned@clinic.example';
    const invitation = await fixture.invite(provider, customer, { email });
    const token = await fixture.tokenSentTo(email);
    await Promise.all(Array.from({ length: 20 }, () => lookUp(token)));
    expect(await eventsOf(invitation)).toEqual(['created', 'sent', 'opened']);
  });

  it('is paginated', async () => {
    const invitation = await fixture.invite(provider, customer, { email: 'pages@clinic.example' });
    await expire(invitation);
    const events: string[] = [];
    let cursor: string | undefined;
    do {
      const input = { invitationId: invitation.id, limit: 1, ...(cursor ? { cursor } : {}) };
      const page = await fixture.call(provider, contracts.getInvitationTimeline, input);
      events.push(...page.items.map(({ event }) => event));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(events).toEqual(['created', 'sent', 'expired']);
  });

  it('F21: is hidden from another provider', async () => {
    const invitation = await fixture.invite(provider, customer, { email: 'ours@clinic.example' });
    const stranger = fixture.newProvider();
    const missing = { ...invitation, id: newId(InvitationId) };
    for (const one of [invitation, missing])
      await expect(timelineOf(one, stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});
