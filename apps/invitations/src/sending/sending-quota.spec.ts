import { RateLimited, type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/invitations';
import { prepareContact } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { publishAccessChange, publishContactEnabled } from '../testing/events-fixture.js';
import { useInvitations } from '../testing/invitations-fixture.js';

const CAPS = { organization: 12, inviter: 8, address: 3 };

const fixture = useInvitations({
  INVITATIONS_PER_ORGANIZATION: String(CAPS.organization),
  INVITATIONS_PER_INVITER: String(CAPS.inviter),
  INVITATIONS_PER_ADDRESS: String(CAPS.address),
});
let provider: UserActor;
let customer: UserActor;

beforeEach(() => {
  ({ provider, customer } = fixture.newTenants());
});

const invite = (who: UserActor, email: string, inviteNow = true) =>
  fixture.invite(who, customer, { email: `${email}@clinic.example`, inviteNow });

const colleagueOf = ({ organizationId }: UserActor): UserActor => ({
  ...fixture.newProvider(),
  organizationId,
  providerId: organizationId,
});

/** How many of these succeeded; the others must be rate-limited. */
async function succeeded(tries: Promise<unknown>[]): Promise<number> {
  const results = await Promise.allSettled(tries);
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(RateLimited);
  return results.filter(({ status }) => status === 'fulfilled').length;
}

const many = (count: number, work: (index: number) => Promise<unknown>) =>
  Array.from({ length: count }, (_, index) => work(index));

/** Backdates what was sent, as if time had passed. */
const passTime = (interval: string) =>
  fixture.query(
    'update invitation_send_log set sent_at = sent_at - $2::interval where organization_id = $1',
    [provider.organizationId, interval],
  );

/** How many links were sent to people of the organisation. */
const sentFor = async ({ organizationId }: UserActor): Promise<number> => {
  const [row] = await fixture.query<{ count: number }>(
    `select count(*)::int from invitation_links l join invitations i on i.id = l.invitation_id
     where i.organization_id = $1`,
    [organizationId],
  );
  return row?.count ?? 0;
};

describe('a sending cap', () => {
  it('F11: of one inviter holds under concurrency, and leaves colleagues their own', async () => {
    const tries = many(20, (index) => invite(provider, `inviter-${index}`));
    expect(await succeeded(tries)).toBe(CAPS.inviter);
    expect(await sentFor(customer)).toBe(CAPS.inviter);
    await invite(colleagueOf(provider), 'by-colleague');
  });

  it('F11: of an organisation holds across all its people and customers', async () => {
    const people = [provider, colleagueOf(provider), colleagueOf(provider)];
    const elsewhere = fixture.newCustomerOf(provider);
    const tries = many(30, (index) =>
      fixture.invite(people[index % 3] ?? provider, index % 2 ? customer : elsewhere, {
        email: `org-${index}@clinic.example`,
      }),
    );
    expect(await succeeded(tries)).toBe(CAPS.organization);
    await fixture.call(customer, contracts.inviteMember, {
      email: 'own-cap@clinic.example',
      roles: ['member'],
    });
  });

  it('F11: of one address holds whatever its case, whichever user resends', async () => {
    const { id: invitationId } = await invite(provider, 'Victim');
    const resend = () => fixture.call(provider, contracts.resendInvitation, { invitationId });
    expect(await succeeded(many(10, resend))).toBe(CAPS.address - 1);
    await fixture.call(provider, contracts.deleteInvitation, { invitationId });
    await expect(invite(colleagueOf(provider), 'VICTIM')).rejects.toThrow(RateLimited);
    const elsewhere = fixture.newCustomerOf(provider);
    const other = fixture.invite(provider, elsewhere, { email: 'victim@clinic.example' });
    await expect(other).rejects.toThrow(RateLimited);
    await invite(provider, 'another-person');
    // It must not affect another organisation, which would learn something about this one.
    const stranger = fixture.newProvider();
    await fixture.invite(stranger, fixture.newCustomerOf(stranger), {
      email: 'victim@clinic.example',
    });
  });

  it('F11: says when to retry, and then allows it', async () => {
    for (let times = 0; times < CAPS.address; times++) {
      const { id: invitationId } = await invite(provider, 'patient');
      await fixture.call(provider, contracts.deleteInvitation, { invitationId });
      await passTime('10 minutes');
    }
    const refused = await invite(provider, 'patient').catch((error: unknown) => error);
    if (!(refused instanceof RateLimited)) throw new Error('it was not rate-limited');
    const seconds = refused.data.retryAfterSeconds ?? 0;
    expect(seconds).toBeGreaterThan(29 * 60);
    expect(seconds).toBeLessThanOrEqual(30 * 60);
    await passTime(`${seconds} seconds`);
    await invite(provider, 'patient');
    await expect(
      fixture.call(provider, contracts.resendInvitation, {
        invitationId: (await fixture.listOf(provider, customer))[0]?.id ?? '',
      }),
    ).rejects.toThrow(RateLimited);
  });

  it('F11: creates nothing when it refuses, and does not count it', async () => {
    await Promise.allSettled(many(20, (index) => invite(provider, `x-${index}`)));
    expect(await fixture.listOf(provider, customer)).toHaveLength(CAPS.inviter);
    const [row] = await fixture.query<{ count: number }>(
      'select count(*)::int from invitation_send_log where organization_id = $1',
      [provider.organizationId],
    );
    expect(row?.count).toBe(CAPS.inviter);
  });

  it('C5: does not apply to drafts', async () => {
    const drafts = many(CAPS.inviter + 5, (index) => invite(provider, `draft-${index}`, false));
    expect(await succeeded(drafts)).toBe(CAPS.inviter + 5);
    await invite(provider, 'sent-at-once');
  });

  it('F11 E4: applies to contacts that become users', async () => {
    const contact = await publishContactEnabled(
      fixture,
      provider,
      customer,
      'contact@clinic.example',
    );
    await eventually(async () => (await sentFor(customer)) === 1);
    fixture.tenantAccess.calls.handle(prepareContact, ({ contactId }) => ({
      ...contact,
      contactId,
      email: `${contactId}@clinic.example`,
    }));
    const tries = many(10, (index) =>
      fixture.call(provider, contracts.enableContact, {
        contactId: `01a20000-0000-7000-8000-00000000000${index}`,
      }),
    );
    expect(await succeeded(tries)).toBe(CAPS.inviter - 1);
  });
});

describe('an email that no longer has a purpose', () => {
  it('F11 E3 D2: is held back by a cap and sent once the cap allows it', async () => {
    const customers = many(CAPS.organization + 3, async (index) => {
      const one = fixture.newCustomerOf(provider);
      await publishAccessChange(fixture, one, `portal-${index}@clinic.example`);
      return one;
    });
    const portals = (await Promise.all(customers)) as UserActor[];
    const all = async () => {
      const lists = await Promise.all(portals.map((one) => fixture.listOf(provider, one)));
      return lists.flat();
    };
    await eventually(async () => (await all()).length === portals.length);
    const drafts = (await all()).filter(({ status }) => status === 'draft');
    expect(drafts).toHaveLength(3);
    await passTime('1 hour');
    await eventually(async () => (await all()).every(({ status }) => status === 'sent'), 15_000);
  });
});
