import { PORTAL_VIEW_HEADER, PortalView } from '@gatehouse/contracts/tenant-access';
import { expectProblem, expectResponse, type Method } from './api-client.js';
import type { Customer } from './customer-fixture.js';
import type { Person } from './person-fixture.js';
import { stack } from './stack.js';

export async function startView(
  who: Person,
  { id }: Customer,
  role = 'member',
): Promise<PortalView> {
  const response = await who.call('POST', `/customers/${id}/portal-views`, { body: { role } });
  return expectResponse(response, 201, PortalView);
}

export const endView = (who: Person, { id, customer: of }: PortalView) =>
  who.call('DELETE', `/customers/${of.id}/portal-views/${id}`);

export const headersOf = ({ id }: { id: string }) => ({ [PORTAL_VIEW_HEADER]: id });

/** Makes calls as part of a view. */
export const viewing =
  (who: Person, view: { id: string }) => (method: Method, path: string, body?: object) =>
    who.call(method, path, { headers: headersOf(view), ...(body ? { body } : {}) });

/** On every gateway. */
export async function expectEnded(who: Person, view: { id: string }): Promise<void> {
  for (const gateway of stack.urls) {
    const response = await who.call('GET', '/jobs', { headers: headersOf(view), gateway });
    expectProblem(response, 403, 'portal-view-ended');
  }
}
