import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, type Answer, type Method, type Wish } from './client.js';
import { acceptedCustomer, createProvider, pendingCustomer, type Provider } from './customers.js';
import { PASSWORD, unique } from './people.js';
import { restart, stack } from './stack.js';

// One process of each service, the first or the second: in a while all are down at once, and each
// has a twin. Then the other gateway, since a client may know either.
const ROUNDS = [
  ['gateway', 'identity', 'tenant-access-2', 'invitations', 'notifications-2', 'service-desk'],
  ['gateway-2'],
];

/** So many requests, that one in a hundred which fails would be seen. */
const ENOUGH = 500;

interface Request {
  method: Method;
  path: string;
  expected: number;
  /** The pause after each: what costs much comes less often, or nothing could start beside it. */
  everyMs: number;
  wish: () => Wish;
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
    { method: 'GET', path: '/jobs', expected: 200, everyMs: 20, wish: () => customer },
    { method: 'GET', path: '/me', expected: 200, everyMs: 20, wish: () => customer },
    { method: 'GET', path: '/customers', expected: 200, everyMs: 20, wish: () => admin },
    {
      method: 'POST',
      path: '/customers',
      expected: 201,
      everyMs: 40,
      wish: () => ({
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
      wish: () => ({ headers: key(), body: { token: link } }),
    },
    {
      method: 'POST',
      path: '/auth/sign-in',
      expected: 200,
      everyMs: 150,
      wish: () => ({ headers: key(), body: { username: person.email, password: PASSWORD } }),
    },
  ];
});

/** Asks one gateway, and the other one where the connection to the first one breaks. */
const ask = async ({ method, path, wish }: Request, turn: number): Promise<Answer> => {
  const [first, second] = turn % 2 === 0 ? stack.urls : stack.urls.toReversed();
  const said = wish();
  try {
    return await call(method, path, { ...said, ...(first ? { gateway: first } : {}) });
  } catch {
    return call(method, path, { ...said, ...(second ? { gateway: second } : {}) });
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

describe('under load, SIGTERM to each service', () => {
  it('F36: lets no request fail that a second replica can serve', async () => {
    let on = true;
    let answered = 0;
    let last = 'nobody';
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
      // A slow machine is asked for more rounds, not for fewer requests.
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
