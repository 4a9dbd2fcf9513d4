import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, type ApiResponse, type Method, type RequestOptions } from './testing/api-client.js';
import {
  acceptedCustomer,
  createProvider,
  pendingCustomer,
  type Provider,
} from './testing/customer-fixture.js';
import { PASSWORD, unique } from './testing/person-fixture.js';
import { restart, stack } from './testing/stack.js';

// One process of each service, the first or the second: for a while all are down at once, and each
// has a twin. Then the other gateway, since a client may know either.
const ROUNDS = [
  ['gateway', 'identity', 'tenant-access-2', 'invitations', 'notifications-2', 'service-desk'],
  ['gateway-2'],
];

/** Enough requests to notice a failure rate of one in a hundred. */
const ENOUGH = 500;

interface Request {
  method: Method;
  path: string;
  expected: number;
  /** The pause after each: expensive requests are sent less often, so that processes can start. */
  everyMs: number;
  options: () => RequestOptions;
}

let provider: Provider;
let requests: Request[];
beforeAll(async () => {
  provider = await createProvider();
  const [{ person }, { token: link }] = await Promise.all([
    acceptedCustomer(provider),
    pendingCustomer(provider),
  ]);
  const admin = { token: provider.admin.token };
  const customer = { token: person.token };
  const key = () => ({ 'idempotency-key': unique() });
  requests = [
    { method: 'GET', path: '/jobs', expected: 200, everyMs: 20, options: () => customer },
    { method: 'GET', path: '/me', expected: 200, everyMs: 20, options: () => customer },
    { method: 'GET', path: '/customers', expected: 200, everyMs: 20, options: () => admin },
    {
      method: 'POST',
      path: '/customers',
      expected: 201,
      everyMs: 40,
      options: () => ({
        ...admin,
        headers: key(),
        body: { name: `Load ${unique()}`, kind: 'corporate' },
      }),
    },
    {
      method: 'POST',
      path: '/activations/lookup',
      expected: 200,
      everyMs: 40,
      options: () => ({ headers: key(), body: { token: link } }),
    },
    {
      method: 'POST',
      path: '/auth/sign-in',
      expected: 200,
      everyMs: 150,
      options: () => ({ headers: key(), body: { username: person.email, password: PASSWORD } }),
    },
  ];
});

/** Sends a request to one gateway, and to the other if the connection breaks. */
const ask = async ({ method, path, options }: Request, turn: number): Promise<ApiResponse> => {
  const [first, second] = turn % 2 === 0 ? stack.urls : stack.urls.toReversed();
  const request = options();
  try {
    return await call(method, path, { ...request, ...(first ? { gateway: first } : {}) });
  } catch {
    return call(method, path, { ...request, ...(second ? { gateway: second } : {}) });
  }
};

async function restartOneAfterOther(
  names: string[],
  onNext: (name: string) => void,
): Promise<void> {
  const restarts: Promise<void>[] = [];
  for (const name of names) {
    await sleep(300);
    onNext(name);
    restarts.push(restart([name], 'SIGTERM'));
  }
  await Promise.all(restarts);
}

describe('SIGTERM to each service under load', () => {
  it('F36: fails no request that another replica can serve', async () => {
    let on = true;
    let answered = 0;
    let last = 'none';
    const failed: string[] = [];
    const loops = requests.flatMap((request) =>
      [0, 1].map(async (first) => {
        for (let turn = first; on; turn++) {
          const { method, path, expected, everyMs } = request;
          const failure = await ask(request, turn).then(
            ({ status, body }) =>
              status === expected ? undefined : `${status} ${JSON.stringify(body)}`,
            (error: unknown) => String(error),
          );
          answered++;
          if (failure !== undefined)
            failed.push(`${method} ${path} after the end of ${last}: ${failure}`);
          await sleep(everyMs);
        }
      }),
    );
    try {
      // A slow machine needs more rounds, not fewer requests.
      do for (const names of ROUNDS) await restartOneAfterOther(names, (name) => (last = name));
      while (answered <= ENOUGH);
    } finally {
      on = false;
      await Promise.all(loops);
    }
    expect(failed).toEqual([]);
    expect(answered).toBeGreaterThan(ENOUGH);
  }, 240_000);
});
