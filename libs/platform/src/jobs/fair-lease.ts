import { JOB_LEASE } from './queue.js';

interface FairLease {
  /** The table of the jobs, and its column with the owner of a job. */
  jobs: string;
  ownerColumn: string;
  owners: string;
  /** A condition on an owner `o`. */
  where?: string;
  /** Of a job `d` and its owner `o`. */
  returning: string;
}

/** SQL that leases due jobs, oldest first: at most $1, and no more than $2 of each owner at a time, so that no owner holds up another. */
export const fairLease = ({
  jobs,
  ownerColumn,
  owners,
  where = 'true',
  returning,
}: FairLease): string => `
  with due as (
    select d.id from ${owners} o cross join lateral (
      select id, next_attempt_at from ${jobs}
      where ${ownerColumn} = o.id and status = 'queued' and next_attempt_at <= now()
        and (leased_until is null or leased_until <= now())
      order by next_attempt_at
      limit greatest(0, $2 - (
        select count(*) from ${jobs}
        where ${ownerColumn} = o.id and status = 'queued' and leased_until > now()
      ))
      for update skip locked
    ) d
    where ${where}
    order by d.next_attempt_at limit $1
  )
  update ${jobs} d set attempts = attempts + 1, last_attempt_at = now(), leased_until = now() + ${JOB_LEASE}
  from due, ${owners} o where d.id = due.id and o.id = d.${ownerColumn}
  returning ${returning}`;
