import { pageOf } from '@gatehouse/contracts';
import { Invitation } from '@gatehouse/contracts/invitations';
import { Customer } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, expectResponse } from './testing/api-client.js';
import { createCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { unique } from './testing/person-fixture.js';

let provider: Provider;

beforeAll(async () => {
  provider = await createProvider();
});

const pathOf = (externalId: string) =>
  `/customers/by-external-id/${encodeURIComponent(externalId)}`;
const corporate = (name: string) => ({ name, kind: 'corporate' });

describe('a customer by its id in another system', () => {
  it('is created with 201 and updated with 200, and If-Match protects it', async () => {
    const path = pathOf(`ERP/ä ${unique()}?#`);
    const put = (name: string, headers = {}) =>
      provider.admin.call('PUT', path, { body: corporate(name), headers });
    const created = await put('First');
    const { id, updatedAt } = expectResponse(created, 201, Customer);
    const again = await put('First');
    expect(expectResponse(again, 200, Customer)).toMatchObject({ id, updatedAt });
    expect(again.headers.get('etag')).toBe(created.headers.get('etag'));
    const ifMatch = { 'if-match': created.headers.get('etag') ?? '' };
    expectResponse(await put('Second', ifMatch), 200, Customer);
    expectProblem(await put('Third', ifMatch), 412, 'changed-meanwhile');
    const read = await provider.admin.call('GET', path);
    expect(expectResponse(read, 200, Customer)).toMatchObject({ id, name: 'Second' });
    const unknown = await provider.admin.call('PUT', pathOf(unique()), {
      body: corporate('N'),
      headers: ifMatch,
    });
    expectProblem(unknown, 404, 'not-found');
  });

  it('F27: takes up to 200 characters, and no control characters', async () => {
    const longest = 'ü'.repeat(200).normalize('NFD');
    const response = await provider.admin.call('PUT', pathOf(longest), { body: corporate('L') });
    expect(expectResponse(response, 201, Customer).externalId).toBe(longest.normalize('NFC'));
    for (const bad of ['x'.repeat(201), 'a\nb'])
      expectProblem(await provider.admin.call('GET', pathOf(bad)), 404, 'not-found');
    // None is found by such an id, but one was to be created with it.
    for (const bad of ['x'.repeat(201), 'a\nb', 'a\0b']) {
      const response = await provider.admin.call('PUT', pathOf(bad), { body: corporate('L') });
      const { errors } = expectProblem(response, 422, 'invalid-request');
      expect(errors?.map(({ pointer }) => pointer)).toEqual(['/externalId']);
    }
  });

  it('is found by the list, and by what has changed since', async () => {
    const externalId = `E-${unique()}`;
    const put = await provider.admin.call('PUT', pathOf(externalId), { body: corporate('Found') });
    const { id, updatedAt } = expectResponse(put, 201, Customer);
    const list = async (query: string) =>
      expectResponse(await provider.admin.call('GET', `/customers?${query}`), 200, pageOf(Customer))
        .items;
    expect((await list(`externalId=${externalId}`)).map((each) => each.id)).toEqual([id]);
    const since = updatedAt?.toISOString() ?? '';
    const later = await createCustomer(provider);
    await eventually(async () => {
      const ids = (await list(`updatedSince=${since}`)).map((each) => each.id);
      return ids.includes(id) && ids.indexOf(later.id) > ids.indexOf(id);
    });
  });
});

it('D2: the activation email is in the language of the call, else the customer’s, else the provider’s', async () => {
  const languages: unknown[] = [];
  for (const [own, called] of [
    ['fr', 'de'],
    ['fr', undefined],
    [undefined, undefined],
  ]) {
    const email = `boss-${unique()}@customer.example`;
    const body = { ...corporate(`C ${unique()}`), email, ...(own ? { language: own } : {}) };
    const { id } = expectResponse(
      await provider.admin.call('POST', '/customers', { body }),
      201,
      Customer,
    );
    const access = { enabled: true, ...(called ? { language: called } : {}) };
    await provider.admin.call('PUT', `/customers/${id}/access`, { body: access });
    const invitation = await eventually(async () => {
      const response = await provider.admin.call('GET', `/customers/${id}/invitations`);
      return expectResponse(response, 200, pageOf(Invitation)).items[0];
    });
    languages.push(invitation.language);
  }
  expect(languages).toEqual(['de', 'fr', 'en']);
});
