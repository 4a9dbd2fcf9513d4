import { type Area } from '@gatehouse/contracts';
import { httpCalls } from '@gatehouse/contracts/topology';
import { eventually } from '@gatehouse/testing/wait';
import { createResources } from './resource-fixture.js';
import { expectResponse, type ApiResponse } from './api-client.js';
import { createJob, type Provider, type ServedCustomer } from './customer-fixture.js';
import { waitForAudit } from './audit-log.js';
import { unique, type Person } from './person-fixture.js';
import { VideoSession } from '@gatehouse/contracts/service-desk';

type MarkedArea = Extract<Area, 'jobs' | 'assets' | 'video-sessions'>;

/** A customer with a unique marker in the text of all its data. */
export interface MarkedCustomer {
  customer: ServedCustomer;
  /** By path parameter. */
  ids: Record<string, string>;
  markers: Record<MarkedArea, string>;
}

/** Creates one resource of each kind with its area's marker in each text, and waits for notifications and audit events. */
export async function createMarkedData(
  provider: Provider,
  customer: ServedCustomer,
): Promise<MarkedCustomer> {
  const marker = (): string => `marker${unique()}`.replaceAll('-', '').toLowerCase();
  const markers = { jobs: marker(), assets: marker(), 'video-sessions': marker() };
  const { admin } = provider;
  const job = await createJob(provider, customer, `Job ${markers.jobs}`);
  const ids: Record<string, string> = {
    ...(await createResources(provider, customer, job)),
    jobId: job.id,
    organizationId: provider.id,
    address: 'an-unknown-portal',
  };
  const send = async (
    method: 'POST' | 'PATCH',
    path: string,
    body: object,
  ): Promise<ApiResponse> => {
    const response = await admin.call(method, path, { body });
    if (response.status >= 300) throw new Error(`${path} returned ${String(response.status)}`);
    return response;
  };
  await send('PATCH', `/assets/${ids.assetId ?? ''}`, { name: `Pump ${markers.assets}` });
  await send('PATCH', `/sites/${ids.siteId ?? ''}`, { name: `Hall ${markers.assets}` });
  await send('PATCH', `/jobs/${job.id}`, { siteId: ids.siteId });
  await send('POST', `/jobs/${job.id}/comments`, { text: `Said ${markers.jobs}` });
  const theirs = { body: { text: `Answered ${markers.jobs}` } };
  await customer.person.call('POST', `/jobs/${job.id}/comments`, theirs);
  const session = { title: `Look ${markers['video-sessions']}` };
  const path = `/video-sessions/${ids.videoSessionId ?? ''}`;
  expectResponse(await send('PATCH', path, session), 200, VideoSession);
  for (const q of Object.values(markers)) await waitForAudit(admin, { q }, () => true);
  for (const q of Object.values(markers)) await waitForNotification(customer.person, q);
  return { customer, ids, markers };
}

const waitForNotification = (person: Person, text: string): Promise<unknown> =>
  eventually(async () => {
    const { body } = await person.call('GET', '/me/notifications?limit=200');
    return JSON.stringify(body).includes(text);
  }, 15_000);

/** A GET call of the API. */
export interface ReadCall {
  name: string;
  area: Area | undefined;
  /** Path parameters, and query fields that are ids. */
  parameters: string[];
  filters: string[];
  pathWith: (ids: Readonly<Record<string, string>>) => string;
  /** Whether it is also available as NDJSON. */
  lines: boolean;
}

/** Every GET call in the contracts. */
export const readCalls: ReadCall[] = httpCalls.flatMap(({ name, area, http, input }) => {
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

/** The response to a read call, as JSON and, where available, NDJSON. */
export async function readAll(
  who: Person,
  { lines }: ReadCall,
  path: string,
): Promise<ApiResponse[]> {
  const response = await who.call('GET', path);
  if (!lines) return [response];
  const headers = { accept: 'application/x-ndjson' };
  return [response, await who.call('GET', path, { headers })];
}

export const bodyText = ({ body }: ApiResponse): string => JSON.stringify(body ?? '').toLowerCase();
