import { beforeAll, describe, expect, it } from 'vitest';
import { Area } from '@gatehouse/contracts';
import { Department, Role } from '@gatehouse/contracts/tenant-access';
import { expectProblem, expectResponse, type ApiResponse } from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import {
  acceptedCustomer,
  createProvider,
  setAccess,
  type Provider,
} from './testing/customer-fixture.js';
import {
  readAll,
  createMarkedData,
  readCalls,
  bodyText,
  type MarkedCustomer,
} from './testing/marked-data-fixture.js';
import type { Person } from './testing/person-fixture.js';

let provider: Provider;
let marked: MarkedCustomer;
beforeAll(async () => {
  provider = await createProvider();
  const customer = await acceptedCustomer(provider, { areas: Area.options });
  marked = await createMarkedData(provider, customer);
});

const isIn = (responses: ApiResponse[], word: string): boolean =>
  responses.some((response) => bodyText(response).includes(word));

/** The calls that return data of each area. */
async function tellersOf(who: Person): Promise<Record<string, string[]>> {
  const tellers: Record<string, string[]> = {};
  for (const reading of readCalls) {
    const responses = await readAll(who, reading, reading.pathWith(marked.ids));
    for (const [area, word] of Object.entries(marked.markers))
      if (isIn(responses, word)) (tellers[area] ??= []).push(reading.name);
  }
  return tellers;
}

/** Whether the dashboard shows job and asset counts. */
async function figuresFor(who: Person): Promise<boolean[]> {
  const { body } = await who.call('GET', '/dashboard');
  const { jobsByState, assetsByState } = body as Record<string, Record<string, number>>;
  return [jobsByState, assetsByState].map((counts = {}) =>
    Object.values(counts).some((count) => count > 0),
  );
}

describe('a customer’s user', () => {
  it('F56: sees data of the open areas in every call that returns it', async () => {
    const tellers = await tellersOf(marked.customer.person);
    const everywhere = ['list-audit-events', 'list-notifications'];
    expect(tellers.jobs).toEqual(
      expect.arrayContaining([...everywhere, 'list-jobs', 'get-job', 'list-job-comments']),
    );
    expect(tellers.assets).toEqual(
      expect.arrayContaining([...everywhere, 'list-assets', 'get-asset', 'get-dashboard']),
    );
    expect(tellers['video-sessions']).toEqual(
      expect.arrayContaining([...everywhere, 'list-video-sessions']),
    );
  });

  it.each(Area.options)(
    'F56: with only the area %s open, no call returns data of another',
    async (open) => {
      const { customer, ids, markers } = marked;
      await setAccess(provider, customer, { enabled: true, areas: [open] });
      await customer.person.refresh();
      const leaks: string[] = [];
      for (const reading of readCalls) {
        const responses = await readAll(customer.person, reading, reading.pathWith(ids));
        if (reading.area && reading.area !== open)
          for (const response of responses) expectProblem(response, 403, 'area-not-open');
        // Reporting a problem requires a choice of assets and sites by name.
        if (reading.name === 'list-problem-places') continue;
        for (const [area, word] of Object.entries(markers))
          if (area !== open && isIn(responses, word)) leaks.push(`${reading.name}: ${area}`);
      }
      expect(leaks).toEqual([]);
    },
  );

  it('F56: sees job and asset figures on the dashboard only if those areas are open', async () => {
    const { customer } = marked;
    const figures = async (areas: Area[]) => {
      await setAccess(provider, customer, { enabled: true, areas });
      await customer.person.refresh();
      return figuresFor(customer.person);
    };
    expect(await figures(['dashboard'])).toEqual([false, false]);
    expect(await figures(['dashboard', 'jobs'])).toEqual([true, false]);
    expect(await figures(['dashboard', 'assets'])).toEqual([false, true]);
  });
});

describe('a department administrator', () => {
  it('F57: no call, whatever its filters, returns data of another department or the whole provider', async () => {
    const { admin } = provider;
    const make = async (path: string, body: object) => {
      const response = await admin.call('POST', path, { body });
      return response;
    };
    const north = expectResponse(await make('/departments', { name: 'North' }), 201, Department);
    // A user with every read permission.
    const role = { name: 'Reader', permissions: admin.session.permissions };
    const { id: roleId } = expectResponse(await make('/roles', role), 201, Role);
    const roles = ['department-administrator', roleId ?? ''];
    const nora = await createColleague(provider, { roles });
    const body = { departmentId: north.id };
    expect((await admin.call('PATCH', `/members/${nora.id}`, { body })).status).toBe(200);
    await nora.person.refresh();

    const { ids, markers } = marked;
    const tellers = await tellersOf(admin);
    for (const area of Object.keys(markers)) expect(tellers[area]?.length).toBeGreaterThan(2);
    const leaks: string[] = [];
    for (const reading of readCalls) {
      const path = reading.pathWith({ ...ids, providerId: provider.id });
      const own = await readAll(nora.person, reading, path);
      for (const word of Object.values(markers)) if (isIn(own, word)) leaks.push(reading.name);
      for (const filter of reading.filters) {
        for (const id of [provider.id, ids.customerId ?? '', ids[filter] ?? '']) {
          if (id === '') continue;
          for (const response of await readAll(nora.person, reading, `${path}?${filter}=${id}`))
            if (!isEmpty(response)) leaks.push(`${reading.name} by ${filter}`);
        }
      }
    }
    expect(leaks).toEqual([]);
    const whole = await nora.person.call('GET', `/dashboard?customerId=${provider.id}`);
    expectProblem(whole, 404, 'not-found');
    expect(await figuresFor(admin)).toEqual([true, true]);
    expect(await figuresFor(nora.person)).toEqual([false, false]);
  });
});

/** Whether nothing was returned: an error or an empty list. */
const isEmpty = ({ status, body }: ApiResponse): boolean =>
  status >= 400 ||
  body === undefined ||
  // An export of nothing has its header.
  (typeof body === 'string' && body.trim().split('\n').length === 1) ||
  (typeof body === 'object' && JSON.stringify(body).includes('"items":[]'));
