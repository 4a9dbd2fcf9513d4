import { z } from 'zod';
import { expectAnswer } from './client.js';
import type { Provider, ServedCustomer } from './customers.js';
import { unique } from './people.js';
import { decode } from './signing.js';

/** An id of each kind of thing that is a provider's or its customer's, by the name that it has in a path. */
export async function belongingsOf(
  { id: providerId, admin }: Provider,
  { id: customerId, email, person }: ServedCustomer,
): Promise<Record<string, string>> {
  const make = async (path: string, body: object): Promise<string> => {
    const answer = await admin.call('POST', path, { body });
    return expectAnswer(answer, 201, z.object({ id: z.string() })).id;
  };
  const somebody = {
    email: `Eve-${unique()}@customer.example`,
    firstName: 'Eve',
    lastName: 'Doe',
    language: 'en',
  };
  const ofCustomer = { customerId };
  return {
    providerId,
    customerId,
    email,
    userId: person.session.user.id,
    sessionId: String(decode(person.token, 1).sid),
    contactId: await make(`/customers/${customerId}/contacts`, { ...somebody, contactOnly: true }),
    departmentId: await make('/departments', { name: 'Pumps' }),
    roleId: await make('/roles', { name: 'Dispatcher', permissions: ['jobs:write'] }),
    siteId: await make('/sites', { ...ofCustomer, name: 'Hall' }),
    assetId: await make('/assets', { ...ofCustomer, name: 'Pump' }),
    videoSessionId: await make('/video-sessions', {
      ...ofCustomer,
      title: 'Look at the pump',
      plannedAt: '2026-03-01T10:00:00.000Z',
    }),
    templateId: await make('/templates', { name: 'Pumps', jobType: 'repair', items: ['Look'] }),
    // Not sent: it would be one more mail that nobody waits for.
    invitationId: await make('/invitations', { ...somebody, roles: ['agent'], inviteNow: false }),
  };
}
