import { beforeAll, describe, expect, it } from 'vitest';
import { Invitation } from '@gatehouse/contracts/invitations';
import {
  Contact,
  getEmailDomains,
  listContacts,
  Provider as ProviderView,
} from '@gatehouse/contracts/tenant-access';
import {
  expectNoContent,
  expectProblem,
  expectResponse,
  type ApiResponse,
} from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  type Provider,
} from './testing/customer-fixture.js';
import { mailsTo, nextToken } from './testing/mailbox.js';
import { activate, signInOperator, unique, type Person } from './testing/person-fixture.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const person = (change: object = {}) => ({
  firstName: 'Theo',
  lastName: 'Brandt',
  email: `Contact-${unique()}@provider.example`,
  contactOnly: true,
  ...change,
});

const tryAdd = (who: Person, body: object, path = '/contacts'): Promise<ApiResponse> =>
  who.call('POST', path, { body });
const add = async (...options: Parameters<typeof tryAdd>): Promise<Contact> =>
  expectResponse(await tryAdd(...options), 201, Contact);
const show = async (who: Person, { id }: Contact): Promise<Contact> =>
  expectResponse(await who.call('GET', `/contacts/${id}`), 200, Contact);

describe('Add Contact', () => {
  it('E1: requires a name and an address, and says what is missing', async () => {
    const { admin } = provider;
    const { errors } = expectProblem(await tryAdd(admin, {}), 422, 'invalid-request');
    const pointers = errors?.map(({ pointer }) => pointer).toSorted();
    expect(pointers).toEqual(['/contactOnly', '/email', '/firstName', '/lastName']);
    const options = person({ phone: '+49 40 1234', language: 'de' });
    const contact = await add(admin, options);
    expect(contact).toMatchObject({ ...options, userId: null, enabledAt: null });
    const body = { phone: null, lastName: 'Brandt-Roth' };
    const edited = await admin.call('PATCH', `/contacts/${contact.id}`, { body });
    expect(expectResponse(edited, 200, Contact)).toEqual({ ...contact, ...body });
    expectNoContent(await admin.call('DELETE', `/contacts/${contact.id}`), 204);
    expectProblem(await admin.call('GET', `/contacts/${contact.id}`), 404, 'not-found');
  });

  it('E3: a contact only has no access; otherwise an invitation is emailed', async () => {
    const { admin } = provider;
    const only = await add(admin, person());
    const user = await add(admin, person({ contactOnly: false, roles: ['supervisor'] }));
    const joined = await activate(user.email, await nextToken(user.email));
    expect(joined.session.permissions).toContain('members:read');
    expect(await show(admin, user)).toMatchObject({
      id: user.id,
      contactOnly: false,
      userId: joined.session.user.id,
    });
    expect(await mailsTo(only.email)).toEqual([]);
  });

  it('E3 B3: works for customers too; each side has its own contacts', async () => {
    const customer = await acceptedCustomer(provider);
    const path = `/customers/${customer.id}/contacts`;
    const own = await add(customer.person, person());
    const ours = await add(provider.admin, person({ contactOnly: false }), path);
    const joined = await activate(ours.email, await nextToken(ours.email));
    expect(joined.session.organization.id).toBe(customer.id);
    const emails = async (who: Person, from: string) =>
      expectResponse(await who.call('GET', from), 200, listContacts.output).items.map(
        ({ email }) => email,
      );
    expect(await emails(provider.admin, path)).toEqual([ours.email]);
    expect(await emails(customer.person, '/contacts')).toEqual([own.email]);
    const foreign = await customer.person.call('GET', `/contacts/${ours.id}`);
    expectProblem(foreign, 404, 'not-found');
  });

  it('E3 B1: works for a customer whose portal is off, but inviting does not', async () => {
    const customer = await createCustomer(provider);
    const path = `/customers/${customer.id}/contacts`;
    await add(provider.admin, person(), path);
    const invited = await tryAdd(provider.admin, person({ contactOnly: false }), path);
    expectProblem(invited, 409, 'access-not-open');
  });

  it('F28: allows each address once per organization', async () => {
    const options = person();
    await add(provider.admin, options);
    const twin = { ...options, email: options.email.toUpperCase() };
    expectProblem(await tryAdd(provider.admin, twin), 409, 'contact-exists');
    const theirs = await createProvider();
    await add(theirs.admin, twin);
  });
});

describe('enabling a contact', () => {
  const enable = (who: Person, { id }: Contact, body = {}) =>
    who.call('POST', `/contacts/${id}/enable`, { body });

  it('E4: makes it a user in one action and sends the email; id and history stay', async () => {
    const { admin } = provider;
    const before = await add(admin, person());
    const invitation = expectResponse(await enable(admin, before), 201, Invitation);
    expect(invitation).toMatchObject({ email: before.email, roles: ['agent'], status: 'sent' });
    const joined = await activate(before.email, await nextToken(before.email));
    const after = await show(admin, before);
    expect(after).toMatchObject({
      id: before.id,
      createdAt: before.createdAt,
      createdBy: before.createdBy,
      contactOnly: false,
      enabledBy: admin.session.user.id,
      userId: joined.session.user.id,
    });
    expectProblem(await enable(admin, before), 409, 'already-member');
  });

  it('F7 E4: requires the permission to invite, and grants no more than the actor has', async () => {
    const { admin } = provider;
    const role = { name: `Clerk ${unique()}`, permissions: ['contacts:manage'] };
    expect((await admin.call('POST', '/roles', { body: role })).status).toBe(201);
    const clerk = await createColleague(provider, { roles: [role.name] });
    const contact = await add(clerk.person, person());
    const denied = expectProblem(await enable(clerk.person, contact), 403, 'permission-denied');
    expect(denied.detail).toContain('members:manage');
    const agent = await createColleague(provider);
    expectProblem(await tryAdd(agent.person, person()), 403, 'permission-denied');
    const theirs = await createProvider();
    expectProblem(await enable(theirs.admin, contact), 404, 'not-found');
    expect((await show(admin, contact)).contactOnly).toBe(true);
  });
});

describe('the email domains of an account', () => {
  it('E2: restrict new addresses; the error says who can add another domain', async () => {
    const own = await createProvider();
    const everything = await own.admin.call('GET', '/email-domains');
    expect(expectResponse(everything, 200, getEmailDomains.output)).toEqual({
      domains: [],
      contact: null,
    });
    const domains = ['provider.example', 'münchen.example'];
    const body = { emailDomains: domains, supportContact: 'Ann Ops, extension 5' };
    const operator = await signInOperator();
    const set = await operator.call('PATCH', `/platform/providers/${own.id}`, { body });
    expectResponse(set, 200, ProviderView);
    const shown = await own.admin.call('GET', '/email-domains');
    expect(expectResponse(shown, 200, getEmailDomains.output)).toEqual({
      domains,
      contact: 'Ann Ops, extension 5',
    });

    for (const domain of [
      'other.example',
      'mail.provider.example',
      'provider.example.evil.example',
    ]) {
      const email = `x-${unique()}@${domain}`;
      const invitation = { email, roles: ['agent'] };
      const responses = [
        await tryAdd(own.admin, person({ email })),
        await own.admin.call('POST', '/invitations', { body: invitation }),
      ];
      for (const response of responses) {
        const { detail } = expectProblem(response, 422, 'email-domain-not-allowed');
        expect(detail).toContain(domain);
        expect(detail).toContain('Ann Ops, extension 5');
      }
    }
    const same = ['PROVIDER.example', 'MÜNCHEN.example', 'xn--mnchen-3ya.example'];
    for (const domain of same) await add(own.admin, person({ email: `x-${unique()}@${domain}` }));
  });

  it('E2 C2: are compared in ASCII form, as addresses are', async () => {
    const own = await createProvider();
    const local = `x-${unique()}`;
    const written = person({ email: `${local}@münchen.example`, contactOnly: false });
    const contact = await add(own.admin, written);
    expect(contact.email).toBe(`${local}@münchen.example`);
    const twin = person({ email: `${local}@xn--mnchen-3ya.example` });
    expectProblem(await tryAdd(own.admin, twin), 409, 'contact-exists');
    const joined = await activate(contact.email, await nextToken(contact.email));
    expect((await show(own.admin, contact)).userId).toBe(joined.session.user.id);
  });
});
