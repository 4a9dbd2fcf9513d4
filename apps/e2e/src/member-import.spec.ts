import { upsertMembers, type MemberImportOutcome } from '@gatehouse/contracts/invitations';
import { Department, listMembers } from '@gatehouse/contracts/tenant-access';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, expectResponse } from './testing/api-client.js';
import { createColleague, type Colleague } from './testing/colleague-fixture.js';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { nextToken } from './testing/mailbox.js';
import { activate, unique, type Person } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';
import { uploadAndRead } from './testing/upload.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const NDJSON = 'application/x-ndjson';
const address = (): string => `Row-${unique()}@provider.example`;

const tryImport = (who: Person, file: string, query = '', headers = {}) =>
  uploadAndRead(who, file, { path: `/members/import${query}`, headers });
const importAs = async (...sent: Parameters<typeof tryImport>): Promise<MemberImportOutcome[]> =>
  expectResponse(await tryImport(...sent), 200, upsertMembers.output).items;
const shortly = (items: MemberImportOutcome[]) =>
  items.map(({ outcome, problem }) => problem?.code ?? outcome);
const memberOf = async ({ email }: Colleague) => {
  const response = await provider.admin.call('GET', `/members?q=${email}`);
  return expectResponse(response, 200, listMembers.output).items[0];
};

describe('an import of members', () => {
  it('B7 E5: invites new people, and changes the roles and the department of members', async () => {
    const body = { name: `North ${unique()}` };
    const created = await provider.admin.call('POST', '/departments', { body });
    const { id: departmentId } = expectResponse(created, 201, Department);
    const known = await createColleague(provider);
    const [invited, early] = [address(), address()];
    const file = [
      'email,firstName,lastName,roles,departmentId',
      `${known.email.toUpperCase()},Ignored,Ignored,supervisor|agent,${departmentId}`,
      `${invited},Ada,Doe,agent,`,
      `${invited},Ada,Doe,supervisor,`,
      `${address()},Ada,Doe,,`,
      `${early},Ada,Doe,agent,${departmentId}`,
      `${address()},Ada,Doe,king,`,
      `nonsense,,,agent,`,
    ].join('\n');
    const expected = [
      ...['updated', 'invited', 'unchanged', 'invalid-request'],
      ...['invalid-request', 'role-unknown', 'invalid-request'],
    ];
    expect(shortly(await importAs(provider.admin, file, '?dryRun=true'))).toEqual(expected);
    expect(await memberOf(known)).toMatchObject({ roles: ['agent'], departmentId: null });
    // A dry run ends no session.
    for (const gateway of stack.urls)
      expect((await known.person.call('GET', '/me', { gateway })).status).toBe(200);

    const items = await importAs(provider.admin, file);
    expect(shortly(items)).toEqual(expected);
    expect(items[0]).toMatchObject({ row: 2, userId: known.id });
    expect(items[3]?.problem?.errors).toMatchObject([{ pointer: '/roles', code: 'required' }]);
    expect(items[4]?.problem?.errors).toMatchObject([{ pointer: '/departmentId' }]);
    const changed = await memberOf(known);
    expect(changed).toMatchObject({ firstName: 'Kim', departmentId });
    expect(changed?.roles.toSorted()).toEqual(['agent', 'supervisor']);
    for (const gateway of stack.urls) {
      const stale = await known.person.call('GET', '/jobs', { gateway });
      expectProblem(stale, 401, 'token-stale');
    }
    const { session } = await activate(invited, await nextToken(invited));
    expect(session.organization.id).toBe(provider.id);
    const again = await importAs(provider.admin, file);
    expect(shortly(again).slice(0, 3)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it.each(['text/csv', NDJSON])('changes nothing where it is an export, as %s', async (accept) => {
    await createColleague(provider, { roles: ['supervisor', 'agent'] });
    const exported = await fetch(`${stack.urls[0]}/api/v1/members/export`, {
      headers: { authorization: `Bearer ${provider.admin.token}`, accept },
    });
    const file = await exported.text();
    const headers = { 'content-type': accept };
    const items = await importAs(provider.admin, file, '', headers);
    expect(items.length).toBeGreaterThan(1);
    expect(new Set(shortly(items))).toEqual(new Set(['unchanged']));
  });

  it('F7: grants nothing that the caller lacks, and leaves an administrator', async () => {
    const lead = await createColleague(provider, { roles: ['supervisor'] });
    const rows = [`${address()},administrator`, `${lead.email},administrator`];
    const response = await tryImport(lead.person, `email,roles\n${rows.join('\n')}`);
    expectProblem(response, 403, 'permission-denied');
    const file = `email,roles\n${provider.admin.email},agent\n${rows.join('\n')}`;
    const alone = await createProvider();
    const items = await importAs(alone.admin, `email,roles\n${alone.admin.email},agent\n`);
    expect(shortly(items)).toEqual(['last-administrator']);
    // Members of another provider are new people there.
    const other = await importAs(alone.admin, file, '?dryRun=true');
    expect(shortly(other)).toEqual(['invited', 'invited', 'invited']);
  });

  it('goes on with the same Idempotency-Key after it has changed the caller’s own permissions', async () => {
    const own = await createColleague(provider, { roles: ['administrator'] });
    const others = Array.from({ length: 120 }, () => `${address()},agent\n`);
    const file = `email,roles\n${own.email},administrator|agent\n${others.join('')}`;
    const headers = { 'idempotency-key': unique() };
    expectProblem(await tryImport(own.person, file, '', headers), 401, 'token-stale');
    await own.person.refresh();
    const items = await importAs(own.person, file, '', headers);
    expect(items.map(({ outcome }) => outcome)).toEqual([
      'updated',
      ...others.map(() => 'invited'),
    ]);
  });
});
