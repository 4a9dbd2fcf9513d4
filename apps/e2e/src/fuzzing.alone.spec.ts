import { randomInt } from 'node:crypto';
import { Area } from '@gatehouse/contracts';
import { beforeAll, expect, it } from 'vitest';
import { createResources } from './testing/resource-fixture.js';
import { acceptedCustomer, createJob, createProvider } from './testing/customer-fixture.js';
import { Fuzzer, type Schema } from './testing/fuzzer.js';
import { callOf, fetchOpenApi, inlined } from './testing/openapi-operations.js';
import { signInOperator } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';

const REQUESTS = 5_000;
const AT_ONCE = 16;

/** Reproduce a run with FUZZ_SEED=… npm test -- --only e2e fuzz. */
const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));

/** These would break the other requests: they end sessions, memberships or access. */
const SPARED = [
  // Never ends.
  'stream',
  ...['sign-out', 'end-my-session', 'change-password', 'set-access', 'make-independent'],
  ...['remove-member', 'remove-customer-member', 'update-member', 'update-customer-member'],
  'upsert-members',
  ...['publish-terms', 'update-me', 'switch-organization'],
];

interface Parameter {
  name: string;
  in: string;
  schema?: Schema;
}

interface Call {
  method: string;
  path: string;
  parameters: Parameter[];
  body: [type: string, schema: Schema] | undefined;
}

let calls: Call[];
let tokens: string[];
let fuzzer: Fuzzer;
beforeAll(async () => {
  const document = await fetchOpenApi();
  calls = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => !SPARED.includes(callOf(operation) ?? 'stream'))
      .map(([method, { parameters, requestBody }]): Call => {
        const [first] = Object.entries(requestBody?.content ?? {});
        const body = first && [first[0], inlined(first[1].schema ?? {}, document) as Schema];
        return {
          method: method.toUpperCase(),
          path: `/api/v1${path}`,
          parameters: inlined(parameters, document) as Parameter[],
          body: body as Call['body'],
        };
      }),
  );
  const provider = await createProvider();
  const customer = await acceptedCustomer(provider, { areas: Area.options });
  const job = await createJob(provider, customer, 'Paint the gate');
  const ids = await createResources(provider, customer, job);
  const operator = await signInOperator();
  tokens = [provider.admin.token, provider.admin.token, customer.person.token, operator.token, ''];
  fuzzer = new Fuzzer(
    seed,
    Object.values(ids).filter((id) => id.includes('-')),
  );
});

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** Lone surrogates cannot be sent in a path or query. */
const inUrl = (value: unknown): string =>
  encodeURIComponent(textOf(value).replace(/\p{Surrogate}/gu, '\uFFFD'));

interface Made {
  description: string;
  url: string;
  init: RequestInit;
}

function requestOf({ method, path, parameters, body }: Call): Made {
  const those = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const filled = path.replace(/\{\w+\}/g, () =>
    inUrl(fuzzer.chance(0.85) ? fuzzer.id() : fuzzer.nasty()),
  );
  const query = those('query')
    .filter(() => fuzzer.chance(0.5))
    .map(({ name, schema }) => `${name}=${inUrl(fuzzer.value(schema))}`);
  const url = `${fuzzer.pick(stack.urls)}${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  const token = fuzzer.pick(tokens);
  const type =
    body &&
    (fuzzer.chance(0.95) ? body[0] : fuzzer.pick(['text/plain', 'image/png', 'application/json']));
  const sent =
    body &&
    (body[0].includes('json') ? JSON.stringify(fuzzer.value(body[1])) : textOf(fuzzer.nasty()));
  const headers: Record<string, string> = {
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(fuzzer.chance(0.1) ? { 'idempotency-key': fuzzer.id() } : {}),
    ...(fuzzer.chance(0.05)
      ? { 'webhook-id': 'x', 'webhook-timestamp': '1', 'webhook-signature': 'v1,x' }
      : {}),
  };
  const init = { method, headers, ...(sent === undefined ? {} : { body: sent }) };
  return { description: `${method} ${url.slice(0, 300)} ${sent?.slice(0, 300) ?? ''}`, url, init };
}

/** Signs of a server error. */
const STACK_TRACE = /\bat [\w.<>]+ \(|node_modules|\.[jt]s:\d+|QueryFailedError|\bselect .* from /i;

/** @returns what is wrong with the response */
async function faultOf({ description, url, init }: Made): Promise<string | undefined> {
  const response = await fetch(url, {
    ...init,
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
  });
  const text = await response.text();
  if (response.status >= 500)
    return `${description}: ${String(response.status)} ${text.slice(0, 500)}`;
  if (STACK_TRACE.test(text)) return `${description}: a stack trace in ${text.slice(0, 500)}`;
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  // Too long a URL is rejected before parsing (RFC 6585).
  if (response.status >= 400 && response.status !== 431 && !isProblem)
    return `${description}: ${String(response.status)} is no problem`;
  return undefined;
}

it(`F30: ${String(REQUESTS)} requests generated from the OpenAPI document cause no 5xx and no stack trace`, async () => {
  // Generated sequentially, so that they depend on the seed only.
  const made = Array.from({ length: REQUESTS }, () => requestOf(fuzzer.pick(calls)));
  const faults: string[] = [];
  const worker = async (): Promise<void> => {
    for (let next = made.pop(); next; next = made.pop()) {
      const { description } = next;
      const fault = await faultOf(next).catch(
        (error: unknown) => `${description}: ${String(error)}`,
      );
      if (fault !== undefined) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const shown = faults.slice(0, 10);
  expect({ seed, count: faults.length, shown }).toEqual({ seed, count: 0, shown: [] });
}, 180_000);
