import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

const NAME = 'photos';

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
  return {
    // What this server knows by itself.
    url: `http://S3RVER:S3RVER@127.0.0.1:${first.port}/${NAME}`,
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
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}
