import { createClient, GatehouseProblem } from '@gatehouse/client';
import { checkedUrl } from '../address.js';
import type { Command } from '../command.js';
import { Failure, UsageError } from '../errors.js';
import { signInByDevice } from '../sign-in.js';
import { readSecret } from '../terminal.js';

export const login: Command = {
  name: 'login',
  summary: 'Sign in, and keep the credentials',
  description: `Signs you in in a browser. It needs an application of the kind "native" that may use the
device flow; its client id is given once. With --key, keeps an API key, which is read from
GATEHOUSE_KEY or from standard input.`,
  options: {
    url: { value: 'url', help: 'Where Gatehouse is, such as https://portal.example' },
    'client-id': { value: 'id', help: 'The client id of the application' },
    key: { help: 'Use an API key' },
  },
  async run(given, { output, credentials }) {
    const before = await credentials.read();
    const url = checkedUrl(
      required(given.text('url') ?? process.env.GATEHOUSE_URL ?? before?.url, 'url'),
    );
    if (given.flag('key')) {
      const key = process.env.GATEHOUSE_KEY ?? (await readSecret('API key: '));
      await requireValid(url, key);
      await credentials.write({ url, key });
    } else {
      const known = before?.url === url ? before.user?.clientId : undefined;
      const clientId = required(
        given.text('client-id') ?? process.env.GATEHOUSE_CLIENT_ID ?? known,
        'client-id',
      );
      const user = await signInByDevice(url, clientId, (address, code) => {
        output.progress(`Open ${address}\nand confirm the code ${code}`);
      });
      await credentials.write({ url, user });
    }
    output.result({ url }, `Signed in to ${url}`);
  },
};

function required(value: string | undefined, option: string): string {
  if (!value) throw new UsageError(`--${option} is missing`);
  return value;
}

/** Whatever a key may do: if it is valid, it is not answered with 401. */
async function requireValid(url: string, key: string): Promise<void> {
  if (!key.startsWith('ghk_')) throw new Failure('this is not an API key: it begins with ghk_');
  try {
    await createClient({ url, apiKey: key }).GET('/customers', { params: { query: { limit: 1 } } });
  } catch (error) {
    if (!(error instanceof GatehouseProblem && error.status === 403)) throw error;
  }
}
