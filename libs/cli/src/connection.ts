import { createClient, type Client } from '@gatehouse/client';
import { checkedUrl } from './address.js';
import { Failure, UsageError } from './errors.js';
import type { Credentials, CredentialsFile } from './credentials-file.js';
import { refresh } from './sign-in.js';

/** The credentials of this call: a key in the environment, or those of the last login. */
export async function credentialsOf(file: CredentialsFile): Promise<Credentials> {
  const { GATEHOUSE_KEY: key, GATEHOUSE_URL: given } = process.env;
  const saved = await file.read();
  const url = given ?? saved?.url;
  if (key) {
    if (url === undefined) throw new UsageError('GATEHOUSE_URL is missing');
    return { url: checkedUrl(url), key };
  }
  if (!saved) throw new UsageError('you are not signed in; use: gatehouse login');
  // What was given to one Gatehouse is not for another.
  if (given !== undefined && checkedUrl(given) !== saved.url)
    throw new UsageError(`you are signed in to ${saved.url}, not to ${given}`);
  return saved;
}

export async function connect(file: CredentialsFile): Promise<Client> {
  const { url, key, user } = await credentialsOf(file);
  if (key !== undefined) return createClient({ url, apiKey: key });
  if (!user) throw new Failure(`${file.path} has no credentials; use: gatehouse login`);
  let current = user;
  const token = async (refused?: string): Promise<string> => {
    if (refused === current.accessToken) current = await refresh(file, refused);
    return current.accessToken;
  };
  return createClient({ url, token });
}
