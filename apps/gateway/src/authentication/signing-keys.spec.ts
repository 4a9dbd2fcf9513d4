import { generateKeyPairSync } from 'node:crypto';
import { getSigningKeys } from '@gatehouse/contracts/identity';
import { ActorAssertionSigner, RpcClient } from '@gatehouse/platform/rpc';
import { Metrics } from '@gatehouse/platform/telemetry';
import { standInFor, startPlatform, type StandIn, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ActorSigner } from './actor-signer.js';
import { SigningKeys } from './signing-keys.js';

let platform: TestPlatform;
let identity: StandIn;
let caller: RpcClient;
beforeAll(async () => {
  platform = await startPlatform({});
  identity = await standInFor(platform, 'identity');
  caller = new RpcClient(await platform.connect('gateway'), new Metrics('gateway'));
});
beforeEach(() => {
  identity.asked.length = 0;
});
afterAll(() => platform.stop());

const publish = (...kids: string[]): void => {
  const keys = kids.map((kid) => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return { ...publicKey.export({ format: 'jwk' }), kid };
  });
  identity.handle(getSigningKeys, () => ({ keys }));
};

const keysOf = (unknownMs: number): SigningKeys => {
  const signer = new ActorAssertionSigner(generateKeyPairSync('ed25519').privateKey);
  return new SigningKeys(caller, new ActorSigner(() => signer), unknownMs);
};

it('F80: an unknown key is fetched, and a key that is no longer published is no longer accepted', async () => {
  const keys = keysOf(0);
  publish('former');
  expect(await keys.find('former')).toBeDefined();
  publish('only');
  expect(await keys.find('only')).toBeDefined();
  expect(await keys.find('former')).toBeUndefined();
});

it('F80: made-up key ids do not cause a request each', async () => {
  const keys = keysOf(60_000);
  publish('one');
  await keys.find('one');
  const found = await Promise.all(
    Array.from({ length: 50 }, (_, n) => keys.find(`made up ${String(n)}`)),
  );
  expect(found.every((key) => key === undefined)).toBe(true);
  expect(identity.asked).toHaveLength(1);
});
