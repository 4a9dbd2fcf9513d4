import type { OutputOf } from '@gatehouse/contracts';
import { listAuditEvents, type AuditEvent } from '@gatehouse/contracts/audit';
import { eventually } from '@gatehouse/testing/wait';
import { expectResponse } from './api-client.js';
import type { Person } from './person-fixture.js';

/** The audit events that a user sees, newest first. */
export async function listAudit(
  person: Person,
  query: Record<string, string> = {},
): Promise<OutputOf<typeof listAuditEvents>['items']> {
  const asked = new URLSearchParams({ limit: '200', ...query }).toString();
  const response = await person.call('GET', `/audit-events?${asked}`);
  return expectResponse(response, 200, listAuditEvents.output).items;
}

/** Waits until a user sees a matching audit event. */
export const waitForAudit = (
  person: Person,
  query: Record<string, string>,
  is: (event: AuditEvent) => boolean,
): Promise<AuditEvent> => eventually(async () => (await listAudit(person, query)).find(is), 15_000);
