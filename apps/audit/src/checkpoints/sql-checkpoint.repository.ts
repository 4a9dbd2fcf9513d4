import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CheckpointRepository } from './checkpoint.repository.js';
import type { ChainHead, Checkpoint } from './checkpoint.rules.js';

const CHECKPOINT = `c.organization_id as "organizationId", c.position::float8 as position,
  encode(c.hash, 'hex') as hash, c.at, c.key_id as "keyId", c.signature`;

/** Skips from chain to chain by the index: there are far fewer chains than links. */
const UNSIGNED_HEADS = `
  with recursive chains as (
    (select organization_id from audit_events order by organization_id limit 1)
    union all
    select (
      select e.organization_id from audit_events e
      where e.organization_id > c.organization_id order by e.organization_id limit 1
    )
    from chains c where c.organization_id is not null
  )
  select c.organization_id as "organizationId", h.position::float8 as position, encode(h.hash, 'hex') as hash
  from chains c
  cross join lateral (
    select e.position, e.hash from audit_events e where e.organization_id = c.organization_id order by e.position desc limit 1
  ) h
  where not exists (
    select from checkpoints k where k.organization_id = c.organization_id and k.position >= h.position
  )`;

@Injectable()
export class SqlCheckpointRepository extends CheckpointRepository {
  override unsignedHeads({ transaction }: Context): Promise<Omit<ChainHead, 'at'>[]> {
    return transaction.query<Omit<ChainHead, 'at'>>(UNSIGNED_HEADS);
  }

  override add({ transaction }: Context, checkpoints: readonly Checkpoint[]): void {
    // Another replica may have signed the same heads.
    transaction.send(
      `insert into checkpoints (organization_id, position, hash, at, key_id, signature)
       select s."organizationId", s.position, decode(s.hash, 'hex'), s.at, s."keyId", s.signature
       from jsonb_to_recordset($1::jsonb) s ("organizationId" uuid, position bigint, hash text, at timestamptz, "keyId" text, signature text)
       on conflict do nothing`,
      [JSON.stringify(checkpoints)],
    );
  }

  override async newest(
    { transaction }: Context,
    organizationId: OrganizationId,
  ): Promise<Checkpoint | null> {
    const [newest] = await transaction.query<Checkpoint>(
      `select ${CHECKPOINT} from checkpoints c where c.organization_id = $1 order by c.position desc limit 1`,
      [organizationId],
    );
    return newest ?? null;
  }

  override between(
    { transaction }: Context,
    organizationId: OrganizationId,
    after: number,
    upTo: number,
  ) {
    return transaction.query<Checkpoint & { storedHash: string | null }>(
      `select ${CHECKPOINT}, encode(e.hash, 'hex') as "storedHash"
       from checkpoints c left join audit_events e on e.organization_id = c.organization_id and e.position = c.position
       where c.organization_id = $1 and c.position > $2 and c.position <= $3 order by c.position`,
      [organizationId, after, upTo],
    );
  }
}
