import { beforeAll, describe, expect, it } from 'vitest';
import { listMembers, type Member } from '@gatehouse/contracts/tenant-access';
import { expectProblem, expectResponse } from './testing/api-client.js';
import { createColleague, type Colleague } from './testing/colleague-fixture.js';
import { createProvider, type Provider } from './testing/customer-fixture.js';

let provider: Provider;
let theirs: Provider;
let colleagues: Colleague[];
beforeAll(async () => {
  [provider, theirs] = await Promise.all([createProvider(), createProvider()]);
  colleagues = [await createColleague(provider), await createColleague(provider)];
});

const page = async (query: string, { admin } = provider) =>
  expectResponse(await admin.call('GET', `/members${query}`), 200, listMembers.output);

const idsOf = (members: Member[]) => members.map(({ userId }) => userId);

describe('the list of members', () => {
  it('is paginated by name', async () => {
    const all = (await page('')).items;
    expect(all.map(({ lastName }) => lastName)).toEqual(
      all.map(({ lastName }) => lastName).toSorted(),
    );
    expect(new Set(idsOf(all)).size).toBe(3);
    const walked: Member[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const part: Awaited<ReturnType<typeof page>> = await page(
        `?limit=1${cursor && `&cursor=${cursor}`}`,
      );
      expect(part.items.length).toBeLessThanOrEqual(1);
      walked.push(...part.items);
      cursor = part.nextCursor;
    }
    expect(idsOf(walked)).toEqual(idsOf(all));
  });

  it('F27: is searched by name and address, with every character taken literally', async () => {
    const [kim] = colleagues;
    const local = kim?.email.split('@')[0] ?? '';
    expect(idsOf((await page(`?q=${local.toUpperCase()}`)).items)).toEqual([kim?.id]);
    expect((await page('?q=kim%20doe')).items).toHaveLength(3);
    for (const wildcard of ['_', '%', 'K_m', 'K%m', '\\', "'"])
      expect((await page(`?q=${encodeURIComponent(wildcard)}`)).items).toEqual([]);
  });

  it('F27: rejects forged cursors and cursors of other organizations', async () => {
    const { nextCursor } = await page('?limit=1');
    expect(nextCursor).not.toBeNull();
    const foreign = await theirs.admin.call('GET', `/members?cursor=${String(nextCursor)}`);
    expectProblem(foreign, 422, 'invalid-request');
    const cursorOf = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
    for (const key of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['\0', 'b', kimsId()], [1, 2, 3]]) {
      const response = await provider.admin.call('GET', `/members?cursor=${cursorOf(key)}`);
      expectProblem(response, 422, 'invalid-request');
    }
    const strange = await provider.admin.call('GET', '/members?profile=admin');
    expectProblem(strange, 422, 'invalid-request');
  });

  it('F28: neither counts nor finds members of other organizations', async () => {
    expect(idsOf((await page('', theirs)).items)).toEqual([theirs.admin.session.user.id]);
    expect((await page(`?q=${kimsAddress()}`, theirs)).items).toEqual([]);
    const foreign = await theirs.admin.call('GET', `/members/${kimsId()}`);
    const unknown = await theirs.admin.call('GET', '/members/0197b5a0-0000-7000-8000-000000000000');
    const { traceId: _, ...heard } = expectProblem(foreign, 404, 'not-found');
    const { traceId: __, ...expected } = expectProblem(unknown, 404, 'not-found');
    expect(heard).toEqual(expected);
  });
});

const kimsId = (): string => colleagues[0]?.id ?? '';
const kimsAddress = (): string => colleagues[0]?.email ?? '';
