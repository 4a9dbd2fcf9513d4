import { InvitationId, type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { newId } from '@gatehouse/platform';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishMailOutcome } from '../testing/events-fixture.js';
import { InvitationsFixture } from '../testing/invitations-fixture.js';

let trial: InvitationsFixture;
let provider: UserActor;
let customer: UserActor;

beforeAll(async () => {
  trial = await InvitationsFixture.begin();
});
afterAll(() => trial.stop());
beforeEach(() => {
  provider = trial.provider();
  customer = trial.customerOf(provider);
});

const timelineOf = async ({ id: invitationId }: contracts.Invitation, who = provider) =>
  (await trial.call(who, contracts.getInvitationTimeline, { invitationId })).items;

const eventsOf = async (invitation: contracts.Invitation): Promise<string[]> =>
  (await timelineOf(invitation)).map(({ event }) => event);

const untilNoted = (invitation: contracts.Invitation, event: string) =>
  eventually(async () => (await eventsOf(invitation)).includes(event));

const expire = ({ id }: contracts.Invitation) =>
  trial.query('update invitations set expires_at = clock_timestamp() where id = $1', [id]);

const lookUp = (token: string) => trial.callAnonymously(contracts.lookUpActivation, { token });

describe('the timeline of an invitation', () => {
  it('tells of everything in its order, and who did it', async () => {
    const email = 'life@clinic.example';
    const invitation = await trial.invite(provider, customer, { email });
    await publishMailOutcome(trial, invitation, 'delivered', '250 queued');
    await untilNoted(invitation, 'delivered');
    await lookUp(await trial.linkTo(email));
    await expire(invitation);
    await trial.callAnonymously(contracts.renewActivation, { token: await trial.linkTo(email) });
    await expire(invitation);
    await trial.call(customer, contracts.resendInvitation, { invitationId: invitation.id });
    await lookUp(await trial.linkTo(email));
    await trial.redeem(await trial.linkTo(email));
    await trial.call(provider, contracts.deleteInvitation, { invitationId: invitation.id });

    const member = trial.identity.accounts.get(email);
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

  it('C5: of a draft begins with its making', async () => {
    const wish = { email: 'draft@clinic.example', inviteNow: false };
    expect(await eventsOf(await trial.invite(provider, customer, wish))).toEqual(['created']);
  });

  it('C1: tells in the words of the mail server that it was refused', async () => {
    const invitation = await trial.invite(provider, customer, { email: 'refused@clinic.example' });
    await publishMailOutcome(trial, invitation, 'refused', '550 5.1.1 no such user');
    await untilNoted(invitation, 'refused');
    expect((await timelineOf(invitation)).at(-1)).toMatchObject({
      event: 'refused',
      words: '550 5.1.1 no such user',
    });
  });

  it('C8: tells that it is over as soon as it is, though nobody has done anything', async () => {
    const invitation = await trial.invite(provider, customer, { email: 'over@clinic.example' });
    await expire(invitation);
    expect(await eventsOf(invitation)).toEqual(['created', 'sent', 'expired']);
  });

  it('F8: notes that a link was opened once, however often it is looked at', async () => {
    const email = 'scanned@clinic.example';
    const invitation = await trial.invite(provider, customer, { email });
    const token = await trial.linkTo(email);
    await Promise.all(Array.from({ length: 20 }, () => lookUp(token)));
    expect(await eventsOf(invitation)).toEqual(['created', 'sent', 'opened']);
  });

  it('comes page by page', async () => {
    const invitation = await trial.invite(provider, customer, { email: 'pages@clinic.example' });
    await expire(invitation);
    const events: string[] = [];
    let cursor: string | undefined;
    do {
      const input = { invitationId: invitation.id, limit: 1, ...(cursor ? { cursor } : {}) };
      const page = await trial.call(provider, contracts.getInvitationTimeline, input);
      events.push(...page.items.map(({ event }) => event));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(events).toEqual(['created', 'sent', 'expired']);
  });

  it('F21: is that of nothing to another provider', async () => {
    const invitation = await trial.invite(provider, customer, { email: 'ours@clinic.example' });
    const stranger = trial.provider();
    const ofNothing = { ...invitation, id: newId(InvitationId) };
    for (const one of [invitation, ofNothing])
      await expect(timelineOf(one, stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});
