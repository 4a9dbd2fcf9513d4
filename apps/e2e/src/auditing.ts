import type { OutputOf } from '@gatehouse/contracts';
import { listAuditEvents, type AuditEvent } from '@gatehouse/contracts/audit';
import { eventually } from '@gatehouse/testing/wait';
import { expectAnswer } from './client.js';
import type { Person } from './people.js';

/** What somebody is told of what happened, newest first. */
export async function auditOf(
  person: Person,
  query: Record<string, string> = {},
): Promise<OutputOf<typeof listAuditEvents>['items']> {
  const asked = new URLSearchParams({ limit: '200', ...query }).toString();
  const answer = await person.call('GET', `/audit-events?${asked}`);
  return expectAnswer(answer, 200, listAuditEvents.output).items;
}

/** Waits until somebody is told of something. */
export const auditedTo = (
  person: Person,
  query: Record<string, string>,
  is: (event: AuditEvent) => boolean,
): Promise<AuditEvent> => eventually(async () => (await auditOf(person, query)).find(is), 15_000);
