import type { EventId, OrganizationId } from '@gatehouse/contracts';
import type { ChainFault } from '@gatehouse/contracts/audit';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ChainFiles, type Part, type Place } from '../application/checking.js';
import type { SignedHead } from '../application/signing.js';
import { CHECK, CHECKPOINT, FORGOTTEN, UNSIGNED } from './chain-queries.js';

const AT_ONCE = 5_000;

interface Checked {
  count: number;
  position: number | null;
  hash: string | null;
  faultyPosition: number | null;
  faultyId: EventId | null;
  fault: ChainFault | null;
}

@Injectable()
export class SqlChainFiles extends ChainFiles {
  override async beginning({ transaction }: Context, organizationId: OrganizationId) {
    const [first] = await transaction.query<Place & { previousHash: string }>(
      `select position::float8 as position, encode(hash, 'hex') as hash, encode(previous_hash, 'hex') as "previousHash"
       from audit_events where organization_id = $1 order by position limit 1`,
      [organizationId],
    );
    return first ?? null;
  }

  override async linkAt(
    { transaction }: Context,
    organizationId: OrganizationId,
    position: number,
  ): Promise<Place | null> {
    const [link] = await transaction.query<Place>(
      `select position::float8 as position, encode(hash, 'hex') as hash
       from audit_events where organization_id = $1 and position = $2`,
      [organizationId, position],
    );
    return link ?? null;
  }

  override async forgotten({ transaction }: Context, organizationId: OrganizationId) {
    const [row] = await transaction.query<{ firstPosition: number | null; erased: number[] }>(
      FORGOTTEN,
      [organizationId],
    );
    return row ?? { firstPosition: null, erased: [] };
  }

  override async check(
    { transaction }: Context,
    organizationId: OrganizationId,
    after: Place,
    erased: readonly number[],
  ): Promise<Part> {
    const [found] = await transaction.query<Checked>(CHECK, [
      ...[organizationId, after.position, after.hash, AT_ONCE, erased],
    ]);
    const end = found && placeOf(found);
    if (!end) return { count: 0, end: null, fault: null };
    const { count, fault, faultyPosition, faultyId } = found;
    return {
      count,
      end,
      fault:
        fault === null || faultyPosition === null
          ? null
          : { position: faultyPosition, id: faultyId, fault },
    };
  }

  override checkpoints(
    { transaction }: Context,
    organizationId: OrganizationId,
    after: number,
    upTo: number,
  ) {
    return transaction.query<SignedHead & { found: string | null }>(
      `select ${CHECKPOINT}, encode(e.hash, 'hex') as found
       from checkpoints c left join audit_events e on e.organization_id = c.organization_id and e.position = c.position
       where c.organization_id = $1 and c.position > $2 and c.position <= $3 order by c.position`,
      [organizationId, after, upTo],
    );
  }

  override async newestCheckpoint(
    { transaction }: Context,
    organizationId: OrganizationId,
  ): Promise<SignedHead | null> {
    const [newest] = await transaction.query<SignedHead>(
      `select ${CHECKPOINT} from checkpoints c where c.organization_id = $1 order by c.position desc limit 1`,
      [organizationId],
    );
    return newest ?? null;
  }

  override unsigned({ transaction }: Context) {
    return transaction.query<{ organizationId: OrganizationId; position: number; hash: string }>(
      UNSIGNED,
    );
  }

  override async keep({ transaction }: Context, signed: readonly SignedHead[]): Promise<void> {
    // Another replica may have signed the very same.
    await transaction.query(
      `insert into checkpoints (organization_id, position, hash, at, key_id, signature)
       select s."organizationId", s.position, decode(s.hash, 'hex'), s.at, s."keyId", s.signature
       from jsonb_to_recordset($1::jsonb) s ("organizationId" uuid, position bigint, hash text, at timestamptz, "keyId" text, signature text)
       on conflict do nothing`,
      [JSON.stringify(signed)],
    );
  }
}

const placeOf = ({ position, hash }: Checked): Place | null =>
  position === null || hash === null ? null : { position, hash };
