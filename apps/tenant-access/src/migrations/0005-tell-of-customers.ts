import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Republishes every customer, access grant and provider whose last event has left the outbox, and so the stream, for notifications,
 * which now keeps a copy.
 */
export class TellOfCustomers1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tell(runner, 'provider-changed', {
      from: 'providers',
      id: 'id',
      organization: 'id',
      data: `'providerId', id, 'name', name, 'modules', modules, 'usernameSuffix', username_suffix`,
    });
    await tell(runner, 'customer-changed', {
      from: 'customers',
      id: 'id',
      organization: 'provider_id',
      data: `'customerId', id, 'providerId', provider_id, 'name', name, 'kind', kind, 'email', email,
        'departmentId', department_id, 'independent', independent_at is not null`,
    });
    await tell(runner, 'access-grant-changed', {
      from: 'access_grants',
      id: 'customer_id',
      organization: 'provider_id',
      data: `'customerId', customer_id, 'providerId', provider_id, 'from', status, 'to', status, 'areas', areas,
        'epoch', epoch, 'activation', null`,
    });
  }

  down(): Promise<void> {
    // Published events cannot be taken back.
    return Promise.resolve();
  }
}

interface EventSource {
  from: string;
  id: string;
  organization: string;
  /** Arguments of `jsonb_build_object`. */
  data: string;
}

async function tell(
  runner: QueryRunner,
  name: string,
  { from, id, organization, data }: EventSource,
): Promise<void> {
  const subject = `evt.tenant-access.${name}.v1`;
  await runner.query(`
    insert into outbox (id, subject, aggregate_id, event)
    select event_id, '${subject}', ${id}, jsonb_build_object(
      'specversion', '1.0',
      'id', event_id,
      'source', '/gatehouse/tenant-access',
      'type', 'gatehouse.tenant-access.${name}.v1',
      'subject', ${id},
      'time', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'datacontenttype', 'application/json',
      'sequence', version,
      'organizationid', ${organization},
      'actorid', null,
      'data', jsonb_build_object(${data})
    )
    from (select *, gen_random_uuid() as event_id from ${from}) known
    where not exists (select from outbox o where o.subject = '${subject}' and o.aggregate_id = known.${id})
  `);
}
