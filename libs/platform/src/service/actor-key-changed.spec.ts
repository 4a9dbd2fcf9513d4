import { createPrivateKey } from 'node:crypto';
import { getSigningKeys } from '@gatehouse/contracts/identity';
import {
  actor,
  contextOf,
  eventually,
  serviceOf,
  settingFile,
  startPlatform,
  type SettingFile,
  type TestCaller,
  type TestPlatform,
} from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Handles } from '../rpc/server/handles.js';
import { ActorAssertionSigner } from '../rpc/actor-assertion.js';
import { newActorKeys } from '../provisioning/keys.js';

@Handles(getSigningKeys)
class GetSigningKeys {
  run(): Promise<{ keys: [] }> {
    return Promise.resolve({ keys: [] });
  }
}

const service = serviceOf('identity', GetSigningKeys);

const [former, present] = [newActorKeys(), newActorKeys()];
let platform: TestPlatform;
let keys: SettingFile;
let call: TestCaller;

beforeAll(async () => {
  platform = await startPlatform({ identity: [] });
  keys = await settingFile('ACTOR_VERIFICATION_KEY', former.publicKey);
  await platform.start(service, keys.env);
  call = await platform.callerOf('gateway');
});

afterAll(async () => {
  await platform.stop();
  await keys.remove();
});

const ada = actor({ organizationKind: 'provider' });
/** The word of a gateway that has this key, always the same. */
const assertionBy = ({ privateKey }: typeof former): string => {
  const key = { key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' } as const;
  return new ActorAssertionSigner(createPrivateKey(key)).sign(ada, Date.now() + 60_000);
};
const [old, fresh] = [assertionBy(former), assertionBy(present)];
const answersTo = (assertion: string): Promise<string> =>
  call({ ...contextOf(ada), assertion }, getSigningKeys, {}).then(
    () => 'answered',
    (error: unknown) => (error as { code: string }).code,
  );
const becomes = (expected: string[]) =>
  eventually(async () => {
    expect([await answersTo(old), await answersTo(fresh)]).toEqual(expected);
    return true;
  });

it('F14: a service that runs takes another key of the gateway from its file, beside the old one and then in its place', async () => {
  await becomes(['answered', 'not-signed-in']);
  await keys.change(`${former.publicKey},${present.publicKey}`);
  await becomes(['answered', 'answered']);
  await keys.change(present.publicKey);
  await becomes(['not-signed-in', 'answered']);
});
