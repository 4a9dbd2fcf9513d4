import { type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { contextOf, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addMember,
  type CallAs,
  type RpcClients,
  createCustomer,
  createProvider,
  outcomeOf,
  startTenantAccess,
} from '../testing/tenants-fixture.js';

let platform: TestPlatform;
let callers: RpcClients;
let callAs: CallAs;
let provider: UserActor;
let customer: UserActor;

beforeAll(async () => {
  ({ platform, callers, callAs } = await startTenantAccess());
  const rules = { emailDomains: ['acme.example', 'münchen.example'], supportContact: 'Ann' };
  provider = await createProvider(callers, 'acme', rules);
  customer = await createCustomer(callers, provider, 'Clinic');
});

afterAll(() => platform.stop());

const person = (email: string, contactOnly = true) => ({
  firstName: 'Kim',
  lastName: 'Doe',
  email,
  contactOnly,
});

/** The invitations requested for a contact. */
const requestedInvitations = async (contactId: string) =>
  (
    await platform.database.query<{ data: object }>(
      'tenant-access',
      `select event->'data' as data from outbox where subject = $1 and aggregate_id = $2`,
      [contracts.contactEnabled.subject, contactId],
    )
  ).map(({ data }) => data);

const prepare = (who: UserActor, contactId: string, roles?: string[]) =>
  callers.invitations(contextOf(who), contracts.prepareContact, { contactId, roles });

describe('a contact', () => {
  it('E1 E3: is created without access and without notifying anyone', async () => {
    const input = { ...person('Kim@acme.example'), phone: '+49 1', language: 'de' as const };
    const contact = await callAs(provider, contracts.createContact, input);
    expect(contact).toMatchObject({
      ...input,
      organizationId: provider.organizationId,
      userId: null,
      createdBy: provider.userId,
      enabledAt: null,
    });
    const { id: contactId } = contact;
    expect(await callAs(provider, contracts.getContact, { contactId })).toEqual(contact);
    expect(await requestedInvitations(contactId)).toEqual([]);
  });

  it('E3: is invited if it is not a contact only, with the default role unless others are given', async () => {
    const plain = await callAs(provider, contracts.createContact, person('p@acme.example', false));
    expect(plain.contactOnly).toBe(false);
    expect(await requestedInvitations(plain.id)).toMatchObject([
      {
        contactId: plain.id,
        organizationId: provider.organizationId,
        organizationName: 'acme',
        providerId: null,
        email: 'p@acme.example',
        roles: ['agent'],
        inviter: { userId: provider.userId, organizationId: provider.organizationId },
      },
    ]);
    const input = { ...person('l@acme.example', false), roles: ['Supervisor'] };
    const lead = await callAs(provider, contracts.createContact, input);
    expect(await requestedInvitations(lead.id)).toMatchObject([{ roles: ['supervisor'] }]);
    const customerId = customer.organizationId;
    const theirs = { ...person('t@anywhere.example', false), customerId };
    const their = await callAs(provider, contracts.createCustomerContact, theirs);
    const { providerId, roles } = (
      await requestedInvitations(their.id)
    )[0] as contracts.ContactInvitation;
    expect({ providerId, roles }).toEqual({
      providerId: provider.organizationId,
      roles: ['member'],
    });
  });

  it('E4: is enabled as a user once, and keeps its id and history', async () => {
    const before = await callAs(provider, contracts.createContact, person('e4@acme.example'));
    const first = await prepare(provider, before.id, ['supervisor']);
    expect(first).toMatchObject({ contactId: before.id, roles: ['supervisor'] });
    const after = await callAs(provider, contracts.getContact, { contactId: before.id });
    expect(after).toMatchObject({ id: before.id, createdAt: before.createdAt, contactOnly: false });
    expect(after.enabledBy).toBe(provider.userId);
    const again = await prepare(provider, before.id, ['supervisor']);
    expect(again).toEqual(first);
    const same = await callAs(provider, contracts.getContact, { contactId: before.id });
    expect(same.enabledAt).toEqual(after.enabledAt);
    // The caller creates the invitation itself.
    expect(await requestedInvitations(before.id)).toEqual([]);
  });

  it('E4: is shown as a member if it already is one, and cannot be enabled', async () => {
    const { id } = await callAs(provider, contracts.createContact, person('M@acme.example'));
    const userId = await addMember(callers, provider.organizationId, ['agent'], {
      person: { email: 'm@ACME.example', firstName: 'M', lastName: 'M' },
    });
    expect((await callAs(provider, contracts.getContact, { contactId: id })).userId).toBe(userId);
    expect(await outcomeOf(prepare(provider, id))).toBe('already-member');
  });

  it('F7: can only be enabled by someone who may invite it', async () => {
    const clerk: UserActor = { ...provider, permissions: ['contacts:manage'] };
    const { id } = await callAs(clerk, contracts.createContact, person('clerk@acme.example'));
    expect(await outcomeOf(prepare(clerk, id))).toBe('permission-denied');
    const input = person('other@acme.example', false);
    expect(await outcomeOf(callAs(clerk, contracts.createContact, input))).toBe(
      'permission-denied',
    );
    const lead: UserActor = { ...clerk, permissions: ['contacts:manage', 'members:manage'] };
    expect(await outcomeOf(prepare(lead, id, ['administrator']))).toBe('permission-denied');
    const contact = await callAs(provider, contracts.getContact, { contactId: id });
    expect(contact.contactOnly).toBe(true);
  });

  it('cannot change its address once it is a user', async () => {
    const { id: contactId } = await callAs(
      provider,
      contracts.createContact,
      person('fixed@acme.example', false),
    );
    const move = { contactId, email: 'moved@acme.example' };
    expect(await outcomeOf(callAs(provider, contracts.updateContact, move))).toBe(
      'contact-is-user',
    );
    const rename = { contactId, lastName: 'New', phone: null };
    expect(await callAs(provider, contracts.updateContact, rename)).toMatchObject({
      lastName: 'New',
    });
  });
});
