import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import type { BenchFixture } from './bench-fixture.js';
import { load } from './load.js';
import { printCostOf } from './processor-time.js';
import { perSecond, printTable, ratio } from './table.js';

const SECONDS = 8;
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Sign-ins per second, compared with the hashing capacity of the CPU. */
export async function measureSignIns(
  url: string,
  { person }: BenchFixture,
  dataFolder: string,
): Promise<void> {
  const before = await bareRate();
  const signIns = await printCostOf('a sign-in', dataFolder, () =>
    load({
      url: `${url}/api/v1/auth/sign-in`,
      connections: 8,
      seconds: SECONDS,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: person.email, password: person.password }),
    }),
  );
  const bare = (before + (await bareRate())) / 2;
  printTable('Sign-ins', [
    ['argon2id alone (19 MiB, t = 2, p = 1), all cores', perSecond(bare)],
    ['sign-ins at 8 connections', perSecond(signIns.perSecond)],
    ['sign-ins / argon2id alone', ratio(signIns.perSecond / bare)],
    ['failed', String(signIns.failed)],
  ]);
}

async function bareRate(): Promise<number> {
  const stored = await hash('some password', PARAMETERS);
  const until = performance.now() + SECONDS * 500;
  let count = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      while (performance.now() < until) {
        await verify(stored, 'some password');
        count++;
      }
    }),
  );
  return (count * 1000) / (performance.now() - begun);
}
