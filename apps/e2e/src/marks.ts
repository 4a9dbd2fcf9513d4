import { type Area } from '@gatehouse/contracts';
import { httpCalls } from '@gatehouse/contracts/topology';
import { eventually } from '@gatehouse/testing/wait';
import { belongingsOf } from './belongings.js';
import { expectAnswer, type Answer } from './client.js';
import { createJob, type Provider, type ServedCustomer } from './customers.js';
import { auditedTo } from './auditing.js';
import { unique, type Person } from './people.js';
import { VideoSession } from '@gatehouse/contracts/service-desk';

type Marked = Extract<Area, 'jobs' | 'assets' | 'video-sessions'>;

/** A customer of whose every thing we know by a word where it has come to. */
export interface MarkedCustomer {
  customer: ServedCustomer;
  /** By the names of path parameters. */
  ids: Record<string, string>;
  words: Record<Marked, string>;
}

/** Gives a customer one of everything, with a word of its area in each text; and waits until all that follows from it is there. */
export async function mark(provider: Provider, customer: ServedCustomer): Promise<MarkedCustomer> {
  const word = (): string => `mark${unique()}`.replaceAll('-', '').toLowerCase();
  const words = { jobs: word(), assets: word(), 'video-sessions': word() };
  const { admin } = provider;
  const job = await createJob(provider, customer, `Job ${words.jobs}`);
  const ids: Record<string, string> = {
    ...(await belongingsOf(provider, customer, job)),
    jobId: job.id,
  };
  const send = async (method: 'POST' | 'PATCH', path: string, body: object): Promise<Answer> => {
    const answer = await admin.call(method, path, { body });
    if (answer.status >= 300) throw new Error(`${path} was answered ${String(answer.status)}`);
    return answer;
  };
  await send('PATCH', `/assets/${ids.assetId ?? ''}`, { name: `Pump ${words.assets}` });
  await send('PATCH', `/sites/${ids.siteId ?? ''}`, { name: `Hall ${words.assets}` });
  await send('PATCH', `/jobs/${job.id}`, { siteId: ids.siteId });
  await send('POST', `/jobs/${job.id}/comments`, { text: `Said ${words.jobs}` });
  const theirs = { body: { text: `Answered ${words.jobs}` } };
  await customer.person.call('POST', `/jobs/${job.id}/comments`, theirs);
  const session = { title: `Look ${words['video-sessions']}` };
  const path = `/video-sessions/${ids.videoSessionId ?? ''}`;
  expectAnswer(await send('PATCH', path, session), 200, VideoSession);
  for (const q of Object.values(words)) await auditedTo(admin, { q }, () => true);
  for (const q of Object.values(words)) await told(customer.person, q);
  return { customer, ids, words };
}

const told = (person: Person, text: string): Promise<unknown> =>
  eventually(async () => {
    const { body } = await person.call('GET', '/me/notifications?limit=200');
    return JSON.stringify(body).includes(text);
  }, 15_000);

/** A call that only reads, over HTTP. */
export interface Reading {
  name: string;
  area: Area | undefined;
  /** The names of what its path needs, and of the ids that its query takes. */
  parameters: string[];
  filters: string[];
  pathWith: (ids: Readonly<Record<string, string>>) => string;
  /** Whether it is also given line by line. */
  lines: boolean;
}

/** Every call that reads, by what the contracts say: whoever adds one adds it here. */
export const readings: Reading[] = httpCalls.flatMap(({ name, area, http, input }) => {
  if (http?.method !== 'GET') return [];
  const parameters = [...http.path.matchAll(/:(\w+)/g)].map(([, parameter = '']) => parameter);
  const fields = Object.keys(input.shape);
  const filters = fields.filter((field) => field.endsWith('Id') && !parameters.includes(field));
  const pathWith = (ids: Readonly<Record<string, string>>): string =>
    http.path.replace(/:(\w+)/g, (_, parameter: string) => {
      const id = ids[parameter];
      if (id === undefined) throw new Error(`${name} is not covered: ${parameter}`);
      return id;
    });
  return [{ name, area, parameters, filters, pathWith, lines: http.ndjson === true }];
});

/** All that somebody is told by a call, whole and line by line. */
export async function answersOf(who: Person, { lines }: Reading, path: string): Promise<Answer[]> {
  const answer = await who.call('GET', path);
  if (!lines) return [answer];
  const headers = { accept: 'application/x-ndjson' };
  return [answer, await who.call('GET', path, { headers })];
}

export const textOf = ({ body }: Answer): string => JSON.stringify(body ?? '').toLowerCase();
