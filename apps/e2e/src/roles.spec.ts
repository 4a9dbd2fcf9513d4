import { beforeAll, describe, expect, it } from 'vitest';
import { customerRoles, Permission, ProviderRole, providerRoles } from '@gatehouse/contracts';
import { listRoles, Member, Role } from '@gatehouse/contracts/tenant-access';
import {
  call,
  expectNoContent,
  expectProblem,
  expectResponse,
  type ApiResponse,
} from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import { acceptedCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { unique, type Person } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const define = (who: Person, body: object): Promise<ApiResponse> =>
  who.call('POST', '/roles', { body });
const defined = async (who: Person, permissions: string[]): Promise<Role> =>
  expectResponse(await define(who, { name: `Role ${unique()}`, permissions }), 201, Role);
const pathOf = ({ id }: Role): string => `/roles/${String(id)}`;
const listed = async (who: Person, query = '') =>
  expectResponse(await who.call('GET', `/roles${query}`), 200, listRoles.output);

describe('an organization’s roles', () => {
  it('C4: list built-in roles with their permissions, then custom roles by name', async () => {
    const own = await createProvider();
    for (const name of ['Zeppelin', 'aardvark'])
      expectResponse(await define(own.admin, { name, permissions: ['jobs:write'] }), 201, Role);
    const { items } = await listed(own.admin);
    expect(items.map(({ name }) => name)).toEqual([
      ...ProviderRole.options,
      'aardvark',
      'Zeppelin',
    ]);
    for (const { name, builtIn, id, permissions } of items.slice(0, ProviderRole.options.length)) {
      expect({ builtIn, id }).toEqual({ builtIn: true, id: null });
      expect(permissions).toEqual([...providerRoles[name as ProviderRole]]);
    }
    const walked: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const part: Awaited<ReturnType<typeof listed>> = await listed(
        own.admin,
        `?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      walked.push(...part.items.map(({ name }) => name));
      cursor = part.nextCursor;
    }
    expect(walked).toEqual(items.map(({ name }) => name));
    const found = await listed(own.admin, '?q=AARD');
    expect(found.items.map(({ name }) => name)).toEqual(['aardvark']);
    expect((await listed(own.admin, '?q=%25')).items).toEqual([]);
  });

  it('C4: differ between customers and providers', async () => {
    const { person } = await acceptedCustomer(provider);
    const { items } = await listed(person);
    expect(items.map(({ name }) => name)).toEqual(Object.keys(customerRoles));
  });

  it('C4: can be custom and grant what they list', async () => {
    const role = await defined(provider.admin, ['members:read', 'customers:read', 'members:read']);
    expect(role.permissions).toEqual(['customers:read', 'members:read']);
    const { person } = await createColleague(provider, { roles: [role.name.toUpperCase()] });
    expect(person.session.permissions).toEqual(['customers:read', 'members:read']);
    const members = await person.call('GET', '/members');
    expect(JSON.stringify(members.body)).toContain(role.name);
  });

  it('F7: cannot be created by someone who lacks what they grant', async () => {
    const lead = await defined(provider.admin, ['roles:manage', 'members:manage', 'jobs:write']);
    const { person } = await createColleague(provider, { roles: [lead.name] });
    for (const permission of Permission.options) {
      const response = await define(person, {
        name: `Role ${unique()}`,
        permissions: [permission],
      });
      if (lead.permissions.includes(permission)) expect(response.status).toBe(201);
      else
        expect(expectProblem(response, 403, 'permission-denied').detail).toContain(
          `${permission}.`,
        );
    }
    const { person: boss } = await acceptedCustomer(provider);
    expectProblem(
      await define(boss, { name: 'Up', permissions: ['access:manage'] }),
      403,
      'permission-denied',
    );
    // Nor can roles that grant more than the actor has be changed, deleted or assigned.
    const high = await defined(provider.admin, ['jobs:write', 'access:manage']);
    const fall = { body: { permissions: ['jobs:write'] } };
    expectProblem(await person.call('PATCH', pathOf(high), fall), 403, 'permission-denied');
    expectProblem(await person.call('DELETE', pathOf(high)), 403, 'permission-denied');
    const { id } = await createColleague(provider);
    for (const role of [high.name, 'administrator', 'supervisor']) {
      const options = { body: { roles: [role] } };
      expectProblem(
        await person.call('PATCH', `/members/${id}`, options),
        403,
        'permission-denied',
      );
    }
    const self = { body: { profile: 'admin' } };
    const own = `/members/${person.session.user.id}`;
    expectProblem(await person.call('PATCH', own, self), 403, 'permission-denied');
  });

  it('apply to open sessions at once when changed', async () => {
    const role = await defined(provider.admin, ['customers:read', 'members:read']);
    const { person } = await createColleague(provider, { roles: [role.name] });
    const other = await createColleague(provider);
    const tryAll = (who: Person, path: string) =>
      Promise.all(stack.urls.map((gateway) => call('GET', path, { token: who.token, gateway })));
    const fewer = { body: { permissions: ['customers:read'] } };
    expectResponse(await provider.admin.call('PATCH', pathOf(role), fewer), 200, Role);
    for (const response of await tryAll(person, '/members'))
      expectProblem(response, 401, 'token-stale');
    for (const response of await tryAll(other.person, '/customers'))
      expect(response.status).toBe(200);
    await person.refresh();
    for (const response of await tryAll(person, '/members'))
      expectProblem(response, 403, 'permission-denied');

    // A new name changes no permission.
    const rename = { body: { name: `Role ${unique()}` } };
    expectResponse(await provider.admin.call('PATCH', pathOf(role), rename), 200, Role);
    for (const response of await tryAll(person, '/customers')) expect(response.status).toBe(200);
  });

  it('cannot be deleted while assigned', async () => {
    const role = await defined(provider.admin, ['jobs:write']);
    const { id } = await createColleague(provider, { roles: [role.name] });
    const removal = () => provider.admin.call('DELETE', pathOf(role));
    expectProblem(await removal(), 409, 'role-in-use');
    const options = { body: { roles: ['agent'] } };
    expectResponse(await provider.admin.call('PATCH', `/members/${id}`, options), 200, Member);
    expectNoContent(await removal(), 204);
    expectProblem(await removal(), 404, 'not-found');
    const gone = { body: { roles: [role.name] } };
    const unknown = await provider.admin.call('PATCH', `/members/${id}`, gone);
    const { detail, errors } = expectProblem(unknown, 422, 'role-unknown');
    expect(detail).toContain(role.name);
    expect(errors).toEqual([{ pointer: '/roles/0', detail }]);
  });

  it('F64: cannot have confusable names', async () => {
    const { admin } = provider;
    const { name } = await defined(admin, []);
    for (const taken of [`${name}\u200b`, 'administrator\u200b', 'аdministrator', 'ａｇｅｎｔ'])
      expectProblem(await define(admin, { name: taken, permissions: [] }), 409, 'role-name-taken');
    for (const unseen of ['\u200b', '\u202e', '\u00ad', '\u3164']) {
      const refusal = expectProblem(
        await define(admin, { name: unseen, permissions: [] }),
        422,
        'invalid-request',
      );
      expect(refusal.errors).toMatchObject([{ pointer: '/name' }]);
      expectProblem(
        await admin.call('POST', '/departments', { body: { name: unseen } }),
        422,
        'invalid-request',
      );
      expectProblem(
        await admin.call('POST', '/customers', { body: { name: unseen, kind: 'corporate' } }),
        422,
        'invalid-request',
      );
    }
  });

  it('F28: have names that are unique per organization', async () => {
    const { admin } = provider;
    const { name } = await defined(admin, []);
    const twin = { name: name.toUpperCase(), permissions: [] };
    expectProblem(await define(admin, twin), 409, 'role-name-taken');
    for (const taken of ['Administrator', 'AGENT', 'moderator'])
      expectProblem(await define(admin, { name: taken, permissions: [] }), 409, 'role-name-taken');
    const { person } = await acceptedCustomer(provider);
    expectResponse(await define(person, twin), 201, Role);
    const theirs = await createProvider();
    expectResponse(await define(theirs.admin, twin), 201, Role);
  });
});
