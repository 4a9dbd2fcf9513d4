import { beforeAll, describe, expect, it } from 'vitest';
import { Area } from '@gatehouse/contracts';
import { Department, Role } from '@gatehouse/contracts/tenant-access';
import { expectAnswer, expectProblem, type Answer } from './client.js';
import { colleagueOf } from './colleagues.js';
import { acceptedCustomer, createProvider, setAccess, type Provider } from './customers.js';
import { answersOf, mark, readings, textOf, type MarkedCustomer } from './marks.js';
import type { Person } from './people.js';

let provider: Provider;
let marked: MarkedCustomer;
beforeAll(async () => {
  provider = await createProvider();
  const customer = await acceptedCustomer(provider, { areas: Area.options });
  marked = await mark(provider, customer);
});

const isIn = (answers: Answer[], word: string): boolean =>
  answers.some((answer) => textOf(answer).includes(word));

/** Which calls tell of the things of each area. */
async function tellersOf(who: Person): Promise<Record<string, string[]>> {
  const tellers: Record<string, string[]> = {};
  for (const reading of readings) {
    const answers = await answersOf(who, reading, reading.pathWith(marked.ids));
    for (const [area, word] of Object.entries(marked.words))
      if (isIn(answers, word)) (tellers[area] ??= []).push(reading.name);
  }
  return tellers;
}

/** Whether the dashboard counts any jobs, and any assets. */
async function figuresFor(who: Person): Promise<boolean[]> {
  const { body } = await who.call('GET', '/dashboard');
  const { jobsByState, assetsByState } = body as Record<string, Record<string, number>>;
  return [jobsByState, assetsByState].map((counts = {}) =>
    Object.values(counts).some((count) => count > 0),
  );
}

describe('a customer’s person', () => {
  it('F56: is told by every call that tells of it what is of the areas that are open', async () => {
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
    'F56: with the area %s alone reads nothing of another, whatever call they make',
    async (open) => {
      const { customer, ids, words } = marked;
      await setAccess(provider, customer, { enabled: true, areas: [open] });
      await customer.person.refresh();
      const leaks: string[] = [];
      for (const reading of readings) {
        const answers = await answersOf(customer.person, reading, reading.pathWith(ids));
        if (reading.area && reading.area !== open)
          for (const answer of answers) expectProblem(answer, 403, 'area-not-open');
        // Whoever may report a problem chooses by name what it is about.
        if (reading.name === 'list-problem-places') continue;
        for (const [area, word] of Object.entries(words))
          if (area !== open && isIn(answers, word)) leaks.push(`${reading.name}: ${area}`);
      }
      expect(leaks).toEqual([]);
    },
  );

  it('F56: with the dashboard alone is told no figures of jobs and assets, and with them open is', async () => {
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

describe('whoever is bound to a department', () => {
  it('F57: reads nothing of another, nor of the whole provider, whatever call they make and whatever id they filter by', async () => {
    const { admin } = provider;
    const make = async (path: string, body: object) => {
      const answer = await admin.call('POST', path, { body });
      return answer;
    };
    const north = expectAnswer(await make('/departments', { name: 'North' }), 201, Department);
    // Somebody who may read whatever can be read by a permission.
    const role = { name: 'Reader', permissions: admin.session.permissions };
    const { id: roleId } = expectAnswer(await make('/roles', role), 201, Role);
    const roles = ['department-administrator', roleId ?? ''];
    const nora = await colleagueOf(provider, { roles });
    const body = { departmentId: north.id };
    expect((await admin.call('PATCH', `/members/${nora.id}`, { body })).status).toBe(200);
    await nora.person.refresh();

    const { ids, words } = marked;
    const tellers = await tellersOf(admin);
    for (const area of Object.keys(words)) expect(tellers[area]?.length).toBeGreaterThan(2);
    const leaks: string[] = [];
    for (const reading of readings) {
      const path = reading.pathWith({ ...ids, providerId: provider.id });
      const own = await answersOf(nora.person, reading, path);
      for (const word of Object.values(words)) if (isIn(own, word)) leaks.push(reading.name);
      for (const filter of reading.filters) {
        for (const id of [provider.id, ids.customerId ?? '', ids[filter] ?? '']) {
          if (id === '') continue;
          for (const answer of await answersOf(nora.person, reading, `${path}?${filter}=${id}`))
            if (!isEmpty(answer)) leaks.push(`${reading.name} by ${filter}`);
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

/** Whether nothing was found: a refusal, or a list of nothing. */
const isEmpty = ({ status, body }: Answer): boolean =>
  status >= 400 ||
  body === undefined ||
  (typeof body === 'object' && JSON.stringify(body).includes('"items":[]'));
