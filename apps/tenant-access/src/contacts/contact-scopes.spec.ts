import { type UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
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

describe('the contacts of an organization', () => {
  it('E2: only accepts own contacts with an allowed e-mail domain, and says whom to ask', async () => {
    const rule = await callAs(provider, contracts.getEmailDomains, {});
    expect(rule).toEqual({ domains: ['acme.example', 'münchen.example'], contact: 'Ann' });
    const rejected = ['x@other.example', 'x@mail.acme.example', 'x@acme.example.evil.example'];
    for (const email of rejected) {
      const attempt = callAs(provider, contracts.createContact, person(email));
      await expect(attempt).rejects.toMatchObject({
        code: 'email-domain-not-allowed',
        data: { contact: 'Ann' },
      });
    }
    const { id: contactId } = await callAs(
      provider,
      contracts.createContact,
      person('x@xn--mnchen-3ya.example'),
    );
    const move = { contactId, email: 'x@other.example' };
    expect(await outcomeOf(callAs(provider, contracts.updateContact, move))).toBe(
      'email-domain-not-allowed',
    );
    expect(await callAs(customer, contracts.getEmailDomains, {})).toEqual({
      domains: [],
      contact: 'Ann',
    });
    expect(
      await outcomeOf(callAs(customer, contracts.createContact, person('x@other.example'))),
    ).toBe('done');
  });

  it('F28: contain each address once, independent of those of others', async () => {
    const input = person('Once@acme.example');
    const { id: contactId } = await callAs(provider, contracts.createContact, input);
    const twin = person('once@ACME.example');
    expect(await outcomeOf(callAs(provider, contracts.createContact, twin))).toBe('contact-exists');
    const customerId = customer.organizationId;
    const elsewhere = { ...twin, customerId };
    expect(await outcomeOf(callAs(provider, contracts.createCustomerContact, elsewhere))).toBe(
      'done',
    );
    expect(await outcomeOf(callAs(customer, contracts.createContact, twin))).toBe('done');
    const other = await createProvider(callers, 'other');
    expect(await outcomeOf(callAs(other, contracts.createContact, twin))).toBe('done');
    expect(await outcomeOf(callAs(provider, contracts.deleteContact, { contactId }))).toBe('done');
    expect(await outcomeOf(callAs(provider, contracts.createContact, twin))).toBe('done');
  });

  it('are only visible to it', async () => {
    const customerId = customer.organizationId;
    const mail = { ours: 'ours@acme.example', theirs: 'theirs@clinic.example' };
    await callAs(provider, contracts.createCustomerContact, { ...person(mail.ours), customerId });
    await callAs(customer, contracts.createContact, person(mail.theirs));
    const emails = async (page: Promise<{ items: { email: string }[] }>) =>
      (await page).items.map(({ email }) => email);
    const seen = await emails(callAs(provider, contracts.listCustomerContacts, { customerId }));
    expect(seen).toContain(mail.ours);
    expect(seen).not.toContain(mail.theirs);
    const own = await emails(callAs(customer, contracts.listContacts, {}));
    expect(own).toContain(mail.theirs);
    expect(own).not.toContain(mail.ours);
  });
});
