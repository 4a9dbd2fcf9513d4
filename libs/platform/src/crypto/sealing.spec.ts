import { CompactEncrypt, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { newSealingKeys, type KeyPair } from '../provisioning/keys.js';
import { Sealer, SealingKey, Unsealer, UnsealingKeys } from './index.js';

const seal = ({ publicKey }: KeyPair): Promise<string> =>
  new Sealer(() => SealingKey.parse(publicKey)).seal('a link');
const unsealer = (...pairs: KeyPair[]): Unsealer => {
  const keys = pairs.map(({ privateKey }) => JSON.parse(privateKey) as object);
  const text = JSON.stringify(keys.length === 1 ? keys[0] : { keys });
  return new Unsealer(() => UnsealingKeys.parse(text));
};

describe('what is sealed', () => {
  it('is opened by the key that it says, whichever it is of those that are known, and by no other', async () => {
    const [former, present] = [await newSealingKeys(), await newSealingKeys()];
    const stranger = await newSealingKeys();
    for (const pair of [former, present]) {
      const sealed = await seal(pair);
      expect(await unsealer(pair).open(sealed)).toBe('a link');
      expect(await unsealer(present, former).open(sealed)).toBe('a link');
      await expect(unsealer(stranger).open(sealed)).rejects.toThrow('an unknown key');
    }
  });

  it('is opened where it does not say by which key, as before there were several', async () => {
    const [former, present] = [await newSealingKeys(), await newSealingKeys()];
    const key = await importJWK(SealingKey.parse(former.publicKey), 'ECDH-ES');
    const sealed = await new CompactEncrypt(new TextEncoder().encode('a link'))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
      .encrypt(key);
    expect(await unsealer(present, former).open(sealed)).toBe('a link');
    await expect(unsealer(present).open(sealed)).rejects.toThrow();
  });
});

describe('a setting', () => {
  it('of the one who seals is a public key', async () => {
    const { privateKey, publicKey } = await newSealingKeys();
    expect(SealingKey.safeParse(publicKey).success).toBe(true);
    for (const wrong of ['', '{', '[]', 'null', '{"kty":"EC"}', privateKey])
      expect(SealingKey.safeParse(wrong).error?.issues).toMatchObject([
        { message: 'must be a public key as JWK in JSON, for ECDH-ES' },
      ]);
  });

  it('of the one who opens is a private key, or a set of such', async () => {
    const { privateKey, publicKey } = await newSealingKeys();
    for (const right of [privateKey, `{"keys":[${privateKey},${privateKey}]}`])
      expect(UnsealingKeys.safeParse(right).success).toBe(true);
    const sets = [`{"keys":[]}`, `{"keys":[${privateKey},${publicKey}]}`, `{"keys":1}`];
    for (const wrong of ['', '{', 'null', '{"kty":"EC","d":"x"}', publicKey, ...sets])
      expect(UnsealingKeys.safeParse(wrong).error?.issues).toMatchObject([
        { message: expect.stringContaining('must be a private key') },
      ]);
  });
});
