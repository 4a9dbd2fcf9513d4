import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import accounts from 's3rver/lib/models/account.js';

const NAME = 'photos';
// What this server knows by itself.
const FIRST = 'S3RVER';

/** S3-compatible storage that listens over HTTP, checks who asks, and keeps what it is given. */
export interface TestBucket {
  /** As the setting `S3_URL` wants it. */
  url: string;
  /** The keys of what lies in it. */
  keys(): Promise<string[]>;
  /** It no longer answers; what lies in it stays. */
  cutOff(): Promise<void>;
  /** It answers again, where it did before. */
  comeBack(): Promise<void>;
  /** Takes the access key away that opens it, and gives another. @returns what the setting `S3_URL` is from now on */
  changeKeys(): string;
  stop(): Promise<void>;
}

export async function startBucket(): Promise<TestBucket> {
  const directory = await mkdtemp(join(tmpdir(), 'gatehouse-bucket-'));
  const open = async (port: number) => {
    const server = new S3rver({
      ...{ address: '127.0.0.1', port, silent: true, directory, vhostBuckets: false },
      configureBuckets: [{ name: NAME }],
    });
    return { server, port: (await server.run()).port };
  };
  const first = await open(0);
  let { server } = first;
  const account = accounts.DUMMY_ACCOUNT;
  let accessKey = FIRST;
  const urlBy = (key: string) => `http://${key}:${key}@127.0.0.1:${first.port}/${NAME}`;
  return {
    url: urlBy(FIRST),
    changeKeys: () => {
      account.revokeAccessKey(accessKey);
      accessKey = `ANOTHER${Date.now()}`;
      account.createKeyPair(accessKey, accessKey);
      return urlBy(accessKey);
    },
    keys: async () => {
      const files = await readdir(join(directory, NAME), { recursive: true });
      const objects = files.filter((file) => file.endsWith('._S3rver_object'));
      return objects.map((file) => file.replace('._S3rver_object', '')).sort();
    },
    cutOff: () => server.close(),
    comeBack: async () => {
      ({ server } = await open(first.port));
    },
    stop: async () => {
      account.revokeAccessKey(accessKey);
      account.createKeyPair(FIRST, FIRST);
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}
