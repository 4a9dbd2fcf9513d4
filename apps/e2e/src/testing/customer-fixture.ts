import { Job } from '@gatehouse/contracts/service-desk';
import {
  AccessGrant,
  Customer as CustomerView,
  Provider as ProviderView,
  type CustomerKind,
} from '@gatehouse/contracts/tenant-access';
import { expectResponse } from './api-client.js';
import { nextToken } from './mailbox.js';
import { activate, signInOperator, unique, type Person } from './person-fixture.js';

/** A provider whose administrator has accepted the terms. */
export interface Provider {
  id: string;
  name: string;
  admin: Person;
}

/** A customer without access. */
export interface Customer {
  id: string;
  name: string;
  email: string;
}

/** A customer with a user. */
export interface ServedCustomer extends Customer {
  person: Person;
}

export async function createProvider(
  modules: 'customer-login'[] = ['customer-login'],
): Promise<Provider> {
  const operator = await signInOperator();
  const name = `Provider ${unique()}`;
  const email = `Admin-${unique()}@provider.example`;
  const administrator = { email, firstName: 'Ada', lastName: 'Admin', language: 'en' } as const;
  const body = { name, administrator, modules };
  const { data: provider } = await operator.api.POST('/platform/providers', { body });
  const admin = await activate(email, await nextToken(email));
  await admin.acceptTerms();
  return { id: provider.id, name, admin };
}

/** Gives a provider exactly these modules, as support does. */
export async function setModules(
  { id }: Pick<Provider, 'id'>,
  modules: 'customer-login'[],
): Promise<void> {
  const operator = await signInOperator();
  const response = await operator.call('PATCH', `/platform/providers/${id}`, { body: { modules } });
  expectResponse(response, 200, ProviderView);
}

export async function createCustomer(
  { admin }: Provider,
  options: { name?: string; kind?: CustomerKind; email?: string | null } = {},
): Promise<Customer> {
  const name = options.name ?? `Customer ${unique()}`;
  const email = `Boss-${unique()}@customer.example`;
  const body = { kind: 'corporate' as const, email, ...options, name };
  const { data: customer } = await admin.api.POST('/customers', { body });
  return { id: customer.id, name, email };
}

export async function setAccess(
  { admin }: Provider,
  { id }: Customer,
  body: { enabled: boolean; areas?: string[]; role?: string },
): Promise<AccessGrant> {
  const response = await admin.call('PUT', `/customers/${id}/access`, { body });
  return expectResponse(response, 200, AccessGrant);
}

/** A customer with access turned on and the first link sent. */
export async function pendingCustomer(
  provider: Provider,
  access: { areas?: string[]; role?: string } = {},
): Promise<Customer & { token: string }> {
  const customer = await createCustomer(provider);
  await setAccess(provider, customer, { enabled: true, ...access });
  return { ...customer, token: await nextToken(customer.email) };
}

/** A customer whose user has redeemed the link but not accepted the terms. */
export async function activatedCustomer(
  provider: Provider,
  access: { areas?: string[]; role?: string } = {},
): Promise<ServedCustomer> {
  const { token, ...customer } = await pendingCustomer(provider, access);
  return { ...customer, person: await activate(customer.email, token) };
}

/** A customer whose user has accepted the terms. */
export async function acceptedCustomer(
  provider: Provider,
  access: { areas?: string[]; role?: string } = {},
): Promise<ServedCustomer> {
  const customer = await activatedCustomer(provider, access);
  await customer.person.acceptTerms();
  return customer;
}

/** A customer that had access and is disabled. */
export async function disabledCustomer(provider: Provider): Promise<ServedCustomer> {
  const customer = await acceptedCustomer(provider);
  await setAccess(provider, customer, { enabled: false });
  return customer;
}

/** A customer as its provider sees it. */
export async function getCustomer({ admin }: Provider, { id }: Customer): Promise<CustomerView> {
  return expectResponse(await admin.call('GET', `/customers/${id}`), 200, CustomerView);
}

export async function createJob(
  { admin }: Provider,
  { id }: Customer,
  title: string,
): Promise<Job> {
  const body = { customerId: id, title, description: 'as agreed' };
  return expectResponse(await admin.call('POST', '/jobs', { body }), 201, Job);
}
