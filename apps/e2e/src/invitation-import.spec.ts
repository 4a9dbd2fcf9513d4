import type { ImportOutcome } from '@gatehouse/contracts/invitations';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './testing/api-client.js';
import { importRows, uploadAndRead } from './testing/upload.js';
import {
  acceptedCustomer,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import { invitationsOfCustomer } from './testing/invitation-fixture.js';
import { nextToken } from './testing/mailbox.js';
import { fetchOpenApi } from './testing/openapi-operations.js';
import { activate, unique } from './testing/person-fixture.js';
import { query, stack } from './testing/stack.js';

const HEADER = 'email,firstName,lastName,role';

let provider: Provider;
let customer: ServedCustomer;
let path: string;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
  path = `/customers/${customer.id}/invitations/import`;
});

const address = (): string => `Row-${unique()}@clinic.example`;
const fileOf = (...rows: string[]): string => [HEADER, ...rows, ''].join('\r\n');
const shortly = (outcomes: ImportOutcome[]): string[] =>
  outcomes.map(({ outcome, problem }) => problem?.code ?? outcome);
const send = (file: string | Uint8Array, more = '') =>
  importRows(provider.admin, file, { path: `${path}${more}` });
const countOf = async (): Promise<number> => {
  const [row] = await query<{ count: number }>(
    'invitations',
    'select count(*)::int from invitations where organization_id = $1',
    [customer.id],
  );
  return row?.count ?? 0;
};

describe('an import of invitations', () => {
  it('B5: supports a dry run; each row has its own result, and a bad row does not affect others', async () => {
    const [a, b, c] = [address(), address(), address()];
    const file = fileOf(
      `${a},"Brandt, ""Theo""",Doe,moderator`,
      `no address,Kim,Doe,member`,
      `${b},Kim,Doe,king`,
      `${a.toUpperCase()},Kim,Doe,member`,
      `"${address()},Kim,Doe,member`,
      `${address()},Kim,Doe`,
      `${address()},"Kim\r\nBcc: x@y.example",Doe,member`,
      `${c},<b>Kim</b>,Doe,administrator`,
    );
    const expected = [
      ...['created', 'invalid-request', 'role-unknown', 'unchanged'],
      ...['invalid-request', 'invalid-request', 'invalid-request', 'created'],
    ];
    const before = await countOf();
    expect(shortly(await send(file, '?dryRun=true'))).toEqual(expected);
    expect(await countOf()).toBe(before);

    const outcomes = await send(file);
    expect(shortly(outcomes)).toEqual(expected);
    expect(outcomes.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(outcomes[0]).toMatchObject({ email: a, outcome: 'created' });
    expect(outcomes[7]?.warnings).toHaveLength(1);
    expect(await countOf()).toBe(before + 2);
    const { session } = await activate(a, await nextToken(a));
    expect(session).toMatchObject({ organization: { id: customer.id } });

    // Importing it again changes nothing, even for the user who has joined.
    const again = await send(file);
    expect(shortly(again)).toEqual(expected.map((one) => (one === 'created' ? 'unchanged' : one)));
    expect(await countOf()).toBe(before + 2);
  });

  it.each([
    ['semicolons', (email: string) => `email;firstName;lastName;role\n${email};Zoë;Doe;member\n`],
    ['a byte order mark', (email: string) => `\uFEFF${HEADER}\n${email},Zoë,Doe,member\n`],
    ['another order', (email: string) => `role,lastName,email,firstName\nmember,Doe,${email},Zoë`],
  ])('accepts %s', async (_, file) => {
    const email = address();
    expect(shortly(await send(file(email)))).toEqual(['created']);
    const [invitation] = await invitationsOfCustomer(provider.admin, customer, `?q=${email}`);
    expect(invitation).toMatchObject({ email, firstName: 'Zoë', lastName: 'Doe' });
  });

  it('F70: accepts files saved by Excel and numbers rows as Excel does', async () => {
    const [a, b, c] = [address(), address(), address()];
    const rows = [
      'EMAIL\tFirst Name\tLASTNAME\trole\t',
      `${a}\t"Zoë\n(the first)"\tDoe\tmember\t`,
      '\t\t\t\t',
      '',
      `${b}\tZoë\tDoe`,
      `${c}\tZoë\tDoe\tmember`,
    ];
    const file = Buffer.from(`\uFEFF${rows.join('\r\n')}\r\n`, 'utf16le');
    const outcomes = await send(file);
    const summary = outcomes.map(({ row, outcome, problem }) => [
      ...[row, outcome],
      ...(problem?.errors?.map(({ pointer, code }) => `${pointer} ${code}`) ?? []),
    ]);
    expect(summary).toEqual([
      [2, 'refused', '/firstName not-allowed-characters'],
      [5, 'refused', '/role required'],
      [6, 'created'],
    ]);
  });

  it('F70: accepts the line that tells Excel the delimiter', async () => {
    const email = address();
    const file = `\uFEFFsep=;\r\nemail;firstName;lastName;role\r\n;;;\r\n${email};Zoë;Doe;member\r\n`;
    const headers = { 'content-type': 'text/csv; charset=utf-8' };
    const [outcome, ...others] = await importRows(provider.admin, file, { path, headers });
    expect([outcome?.row, outcome?.outcome, others]).toEqual([3, 'created', []]);
  });

  it('imports colleagues with several roles and without names', async () => {
    const email = address();
    const file = `email,roles,inviteNow\n${email},agent|supervisor,false\n`;
    const outcomes = await importRows(provider.admin, file, { path: '/invitations/import' });
    expect(shortly(outcomes)).toEqual(['created']);
    const { body } = await provider.admin.call('GET', `/invitations?status=draft&q=${email}`);
    expect(body).toMatchObject({ items: [{ email, roles: ['agent', 'supervisor'] }] });
  });

  it('is rejected as a whole when its header is invalid', async () => {
    const refused = async (file: string) => {
      const response = await uploadAndRead(provider.admin, file, { path });
      return expectProblem(response, 422, 'invalid-request').errors?.map(({ pointer }) => pointer);
    };
    expect(await refused('email,name\n')).toEqual(['/name', '/firstName', '/lastName', '/role']);
    expect(await refused(`${HEADER},organizationId\n`)).toEqual(['/organizationId']);
    expect(await refused('')).toEqual(['']);
  });

  it('F26: is rejected with another content type or charset, and on other routes', async () => {
    const file = fileOf();
    for (const type of ['application/json', 'text/plain', 'text/csv; charset=iso-8859-1']) {
      const response = await uploadAndRead(provider.admin, type.includes('json') ? '{}' : file, {
        path,
        headers: { 'content-type': type },
      });
      expectProblem(response, 415, 'unsupported-media-type');
    }
    for (const elsewhere of ['/customers', '/invitations'])
      expectProblem(
        await uploadAndRead(provider.admin, file, { path: elsewhere }),
        415,
        'unsupported-media-type',
      );
    const bogus = await uploadAndRead(provider.admin, file, { path: `${path}?bogus=1` });
    expectProblem(bogus, 422, 'invalid-request');
  });

  it('F21: requires the permission, even for an empty file', async () => {
    const stranger = await createProvider();
    for (const file of [fileOf(), fileOf(`${address()},Kim,Doe,member`)]) {
      expectProblem(await uploadAndRead(stranger.admin, file, { path }), 404, 'not-found');
      expectProblem(await uploadAndRead(customer.person, file, { path }), 403, 'permission-denied');
    }
  });

  it('F39: has one effect per Idempotency-Key and replays the first response', async () => {
    const headers = { 'idempotency-key': unique() };
    const file = fileOf(...Array.from({ length: 150 }, () => `${address()},Kim,Doe,member`));
    const first = await importRows(provider.admin, file, { path, headers });
    expect(new Set(shortly(first))).toEqual(new Set(['created']));
    const gateway = stack.urls[1];
    expect(await importRows(provider.admin, file, { path, headers, gateway })).toEqual(first);
    const other = fileOf(`${address()},Kim,Doe,member`);
    const reused = await uploadAndRead(provider.admin, other, { path, headers });
    expectProblem(reused, 422, 'idempotency-key-reused');
  });

  it('F21: is documented in OpenAPI as text/csv and NDJSON', async () => {
    const { paths } = await fetchOpenApi();
    const post = paths['/invitations/import']?.post as unknown as {
      requestBody: { content: Record<string, unknown> };
      responses: Record<string, { content: Record<string, unknown> }>;
    };
    expect(Object.keys(post.requestBody.content)).toEqual(['text/csv', 'application/x-ndjson']);
    expect(Object.keys(post.responses['200']?.content ?? {})).toEqual([
      'application/json',
      'application/x-ndjson',
    ]);
  });
});
