import { randomUUID } from 'node:crypto';
import type { OrganizationId, UserId } from '@gatehouse/contracts';
import type { OwnedRow } from '@gatehouse/testing';

const now = new Date();

/**
 * A row of each table of an organisation, with the scopes that see it.
 * @param userId the user with the scope `a person of A`
 */
export function feedRows(organizationId: OrganizationId, userId: UserId): OwnedRow[] {
  const own = { organization_id: organizationId, user_id: userId };
  const bySeq = (seq: number, of: object) => ({
    ...{ organization_id: organizationId, seq, id: randomUUID(), thread: randomUUID() },
    ...{ kind: 'job', event: 'created', title: 'x', at: now },
    ...of,
  });
  const whole = ['provider A', 'a person of A', 'the worker'];
  const withDepartment = [...whole, 'a department of A'];
  const customerId = randomUUID();
  const membership = {
    membership_id: randomUUID(),
    roles: '{}',
    since: now,
    version: 1,
    removed: false,
  };
  return [
    {
      table: 'customers',
      row: { id: customerId, provider_id: organizationId, name: 'x', department_id: randomUUID() },
      seenBy: whole,
    },
    {
      table: 'feeds',
      row: { organization_id: organizationId, last_seq: 3 },
      seenBy: withDepartment,
    },
    { table: 'feed_items', row: bySeq(1, {}), seenBy: withDepartment },
    { table: 'feed_items', row: bySeq(2, { customer_id: customerId }), seenBy: whole },
    {
      table: 'feed_items',
      row: bySeq(3, { user_id: userId }),
      seenBy: ['a person of A', 'the worker'],
    },
    { table: 'feed_reads', row: { ...own, seq: 1 }, seenBy: ['a person of A', 'the worker'] },
    { table: 'feed_item_reads', row: { ...own, seq: 1 }, seenBy: ['a person of A', 'the worker'] },
    {
      table: 'notification_preferences',
      row: { ...own, kind: 'job', mail: true, in_app: true },
      seenBy: ['a person of A', 'the worker'],
    },
    {
      table: 'saved_filters',
      row: { ...own, list: 'jobs', filters: '[]' },
      seenBy: ['a person of A', 'the worker'],
    },
    {
      table: 'accounts',
      row: {
        user_id: userId,
        email: 'a@b.example',
        email_key: 'x',
        first_name: 'x',
        language: 'en',
      },
      seenBy: ['the worker'],
    },
    { table: 'members', row: { ...own, ...membership }, seenBy: ['the worker'] },
    {
      table: 'grants',
      row: { customer_id: randomUUID(), open: true, areas: '{}' },
      seenBy: ['the worker'],
    },
    { table: 'providers', row: { id: organizationId, name: 'x' }, seenBy: withDepartment },
    { table: 'brandings', row: { provider_id: organizationId }, seenBy: withDepartment },
    {
      table: 'pending_digests',
      row: { organization_id: organizationId, thread: randomUUID(), first_seq: 1, due_at: now },
      seenBy: ['the worker'],
    },
  ];
}
