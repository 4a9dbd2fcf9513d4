import { RateLimited, type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { prepareContact } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishAccessChange, publishContactEnabled } from '../testing/events-fixture.js';
import { InvitationsFixture } from '../testing/invitations-fixture.js';

const CAPS = { organization: 12, inviter: 8, address: 3 };

let trial: InvitationsFixture;
let provider: UserActor;
let customer: UserActor;

beforeAll(async () => {
  trial = await InvitationsFixture.begin({
    INVITATIONS_PER_ORGANIZATION: String(CAPS.organization),
    INVITATIONS_PER_INVITER: String(CAPS.inviter),
    INVITATIONS_PER_ADDRESS: String(CAPS.address),
  });
});
afterAll(() => trial.stop());
beforeEach(() => {
  provider = trial.provider();
  customer = trial.customerOf(provider);
});

const invite = (who: UserActor, email: string, inviteNow = true) =>
  trial.invite(who, customer, { email: `${email}@clinic.example`, inviteNow });

const colleagueOf = ({ organizationId }: UserActor): UserActor => ({
  ...trial.provider(),
  organizationId,
  providerId: organizationId,
});

/** How many of these were answered; the others must have been told to wait. */
async function answered(tries: Promise<unknown>[]): Promise<number> {
  const results = await Promise.allSettled(tries);
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(RateLimited);
  return results.filter(({ status }) => status === 'fulfilled').length;
}

const many = (count: number, work: (index: number) => Promise<unknown>) =>
  Array.from({ length: count }, (_, index) => work(index));

/** Makes what was sent older, as waiting would. */
const wait = (interval: string) =>
  trial.query('update sendings set sent_at = sent_at - $2::interval where organization_id = $1', [
    provider.organizationId,
    interval,
  ]);

/** How many links were sent for the organisation. */
const sentFor = async ({ organizationId }: UserActor): Promise<number> => {
  const [row] = await trial.query<{ count: number }>(
    `select count(*)::int from invitation_links l join invitations i on i.id = l.invitation_id
     where i.organization_id = $1`,
    [organizationId],
  );
  return row?.count ?? 0;
};

describe('a cap', () => {
  it('F11: of one inviter holds, also for many at once, and leaves colleagues their own', async () => {
    const tries = many(20, (index) => invite(provider, `inviter-${index}`));
    expect(await answered(tries)).toBe(CAPS.inviter);
    expect(await sentFor(customer)).toBe(CAPS.inviter);
    await invite(colleagueOf(provider), 'by-colleague');
  });

  it('F11: of an organisation holds over all of its people and customers', async () => {
    const people = [provider, colleagueOf(provider), colleagueOf(provider)];
    const elsewhere = trial.customerOf(provider);
    const tries = many(30, (index) =>
      trial.invite(people[index % 3] ?? provider, index % 2 ? customer : elsewhere, {
        email: `org-${index}@clinic.example`,
      }),
    );
    expect(await answered(tries)).toBe(CAPS.organization);
    await trial.call(customer, contracts.inviteMember, {
      email: 'own-cap@clinic.example',
      roles: ['member'],
    });
  });

  it('F11: of one address holds, whatever its case, and whoever asks for it anew', async () => {
    const { id: invitationId } = await invite(provider, 'Victim');
    const resend = () => trial.call(provider, contracts.resendInvitation, { invitationId });
    expect(await answered(many(10, resend))).toBe(CAPS.address - 1);
    await trial.call(provider, contracts.deleteInvitation, { invitationId });
    await expect(invite(colleagueOf(provider), 'VICTIM')).rejects.toThrow(RateLimited);
    const elsewhere = trial.customerOf(provider);
    const other = trial.invite(provider, elsewhere, { email: 'victim@clinic.example' });
    await expect(other).rejects.toThrow(RateLimited);
    await invite(provider, 'somebody-else');
    // Another organisation is not held up by it: that would tell it something.
    const stranger = trial.provider();
    await trial.invite(stranger, trial.customerOf(stranger), { email: 'victim@clinic.example' });
  });

  it('F11: says when there is room again, and there is', async () => {
    for (let times = 0; times < CAPS.address; times++) {
      const { id: invitationId } = await invite(provider, 'patient');
      await trial.call(provider, contracts.deleteInvitation, { invitationId });
      await wait('10 minutes');
    }
    const refused = await invite(provider, 'patient').catch((error: unknown) => error);
    if (!(refused instanceof RateLimited)) throw new Error('it was not capped');
    const seconds = refused.data.retryAfterSeconds ?? 0;
    expect(seconds).toBeGreaterThan(29 * 60);
    expect(seconds).toBeLessThanOrEqual(30 * 60);
    await wait(`${seconds} seconds`);
    await invite(provider, 'patient');
    await expect(
      trial.call(provider, contracts.resendInvitation, {
        invitationId: (await trial.listOf(provider, customer))[0]?.id ?? '',
      }),
    ).rejects.toThrow(RateLimited);
  });

  it('F11: refuses without making anything, and counts nothing that it refused', async () => {
    await Promise.allSettled(many(20, (index) => invite(provider, `x-${index}`)));
    expect(await trial.listOf(provider, customer)).toHaveLength(CAPS.inviter);
    const [row] = await trial.query<{ count: number }>(
      'select count(*)::int from sendings where organization_id = $1',
      [provider.organizationId],
    );
    expect(row?.count).toBe(CAPS.inviter);
  });

  it('C5: does not stand in the way of drafts', async () => {
    const drafts = many(CAPS.inviter + 5, (index) => invite(provider, `draft-${index}`, false));
    expect(await answered(drafts)).toBe(CAPS.inviter + 5);
    await invite(provider, 'sent-at-once');
  });

  it('F11: holds for contacts that become users (E4)', async () => {
    const contact = await publishContactEnabled(
      trial,
      provider,
      customer,
      'contact@clinic.example',
    );
    await eventually(async () => (await sentFor(customer)) === 1);
    trial.tenantAccess.calls.answer(prepareContact, ({ contactId }) => ({
      ...contact,
      contactId,
      email: `${contactId}@clinic.example`,
    }));
    const tries = many(10, (index) =>
      trial.call(provider, contracts.enableContact, {
        contactId: `01a20000-0000-7000-8000-00000000000${index}`,
      }),
    );
    expect(await answered(tries)).toBe(CAPS.inviter - 1);
  });
});

describe('what nobody waits for', () => {
  it('F11 E3 D2: is held back by a cap and sent once there is room', async () => {
    const customers = many(CAPS.organization + 3, async (index) => {
      const one = trial.customerOf(provider);
      await publishAccessChange(trial, one, `portal-${index}@clinic.example`);
      return one;
    });
    const portals = (await Promise.all(customers)) as UserActor[];
    const all = async () => {
      const lists = await Promise.all(portals.map((one) => trial.listOf(provider, one)));
      return lists.flat();
    };
    await eventually(async () => (await all()).length === portals.length);
    const drafts = (await all()).filter(({ status }) => status === 'draft');
    expect(drafts).toHaveLength(3);
    await wait('1 hour');
    await eventually(async () => (await all()).every(({ status }) => status === 'sent'), 15_000);
  });
});
