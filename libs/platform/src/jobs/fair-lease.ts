import { JOB_LEASE } from './queue.js';

interface FairLease {
  /** The table of the jobs, and its column with the owner of a job. */
  jobs: string;
  ownerColumn: string;
  /** The table of the owners. Both tables have a `provider_id`. */
  owners: string;
  /** A condition on an owner `o`. */
  where?: string;
  /** Of a job `d` and its owner `o`. */
  returning: string;
}

/** How many jobs run at a time, at most. */
export interface FairShares {
  perProvider: number;
  /** Of an owner that answered its latest attempt. Any other has one at a time: it may never answer. */
  perOwner: number;
}

/**
 * SQL that leases due jobs that wait for someone else's server: at most $1, $2 of an owner and $3 of a provider. The providers with the
 * fewest jobs come first, each with its oldest. Jobs have `last_attempt_at` and the `last_status` that was answered, null if nothing was,
 * with an index of the latest attempts. Only one process leases at a time.
 */
export const fairLease = ({
  jobs,
  ownerColumn,
  owners,
  where = 'true',
  returning,
}: FairLease): string => `
  with running as (
    select ${ownerColumn} as owner, provider_id, count(*) as count from ${jobs}
    where status = 'queued' and leased_until > now() group by 1, 2
  ), busy as (
    select provider_id, sum(count) as count from running group by 1
  ), due as (
    select d.id, d.next_attempt_at,
      coalesce(b.count, 0) + row_number() over (partition by o.provider_id order by d.next_attempt_at) as place
    from ${owners} o
    left join running r on r.owner = o.id
    left join busy b on b.provider_id = o.provider_id
    cross join lateral (
      select id, next_attempt_at from ${jobs}
      where ${ownerColumn} = o.id and status = 'queued' and next_attempt_at <= now()
        and (leased_until is null or leased_until <= now())
      order by next_attempt_at
      limit greatest(0, case when (
        select last_status is not null from ${jobs}
        where ${ownerColumn} = o.id and last_attempt_at is not null and leased_until is null
        order by last_attempt_at desc limit 1
      ) then $2 else 1 end - coalesce(r.count, 0))
    ) d
    where ${where} and exists (
      select from ${jobs} where ${ownerColumn} = o.id and status = 'queued' and next_attempt_at <= now()
    )
  ), chosen as (
    select id from due where place <= $3 order by place, next_attempt_at limit $1
  ), first as (
    select id from ${jobs} where id in (select id from chosen) and status = 'queued' for update skip locked
  )
  update ${jobs} d set attempts = attempts + 1, last_attempt_at = now(), leased_until = now() + ${JOB_LEASE}
  from first, ${owners} o where d.id = first.id and o.id = d.${ownerColumn}
  returning ${returning}`;
