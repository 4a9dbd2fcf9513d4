import {
  Asset,
  Job,
  Site,
  type AssetState,
  type JobState,
} from '@gatehouse/contracts/service-desk';
import type { ApiClient } from './client/api-client.js';

const DAY_MS = 24 * 60 * 60_000;

/** A customer with every area open, and a client of one of its users. */
interface DemonstrationCustomer {
  id: string;
  client: ApiClient;
}

/** Creates sites, assets, jobs in several states, a problem report and a planned video session. */
export async function createServiceDeskData(
  provider: ApiClient,
  customer: DemonstrationCustomer,
): Promise<void> {
  const customerId = customer.id;
  const site = async (name: string, address: string) =>
    Site.parse(await provider.call('POST', '/sites', { customerId, name, address })).id;
  const asset = async (siteId: string, name: string, code: string, state?: AssetState) => {
    const asset = { customerId, siteId, name, code, type: 'Lift', state };
    return Asset.parse(await provider.call('POST', '/assets', asset)).id;
  };
  const job = async (fields: object, ...states: JobState[]) => {
    const { id } = Job.parse(await provider.call('POST', '/jobs', { customerId, ...fields }));
    for (const state of states) await provider.call('PATCH', `/jobs/${id}`, { state });
    return id;
  };

  const house = await site('Main building', '1 Harbour Street');
  const annex = await site('Annex', '3 Harbour Street');
  const first = await asset(house, 'Lift 1', 'NL-0001');
  const second = await asset(house, 'Lift 2', 'NL-0002', 'needs-attention');
  await asset(annex, 'Bed lift', 'NL-0003');

  await job(
    {
      ...{ title: 'New door sensors', type: 'repair', assetId: first, siteId: house },
      description: 'The doors of lift 1 open again too late.',
    },
    'in-progress',
    'resolved',
    'closed',
  );
  const inspection = await job(
    {
      ...{ title: 'Yearly inspection', type: 'inspection', siteId: house },
      description: 'All three lifts, before the end of the quarter.',
    },
    'planned',
  );
  await provider.call('POST', `/jobs/${inspection}/comments`, {
    text: 'Would Thursday morning suit you? Each lift stands still for about an hour.',
  });
  await customer.client.call('POST', `/jobs/${inspection}/comments`, {
    text: 'Thursday is fine, but please not the bed lift before ten.',
  });
  await customer.client.call('POST', '/problem-reports', {
    assetId: second,
    title: 'Lift 2 stops between floors',
    description: 'Since Monday, about twice a day, between floors 3 and 4.',
  });
  await provider.call('POST', '/video-sessions', {
    ...{ customerId, title: 'A look at the door of lift 2', assetId: second },
    plannedAt: new Date(Date.now() + DAY_MS).toISOString(),
  });
  await provider.call('POST', '/templates', {
    name: 'Yearly inspection of a lift',
    jobType: 'inspection',
    items: ['Brakes', 'Doors and their sensors', 'Emergency call', 'Light in the shaft'],
  });
}
