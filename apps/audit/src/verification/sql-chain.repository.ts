import type { EventId, OrganizationId } from '@gatehouse/contracts';
import type { ChainFault } from '@gatehouse/contracts/audit';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ChainRepository, type ChainPosition, type CheckedBatch } from './chain.repository.js';
import { CHECK_NEXT, REMOVALS } from './sql-chain-queries.js';

const BATCH_SIZE = 5_000;

interface CheckRow {
  count: number;
  position: number | null;
  hash: string | null;
  brokenPosition: number | null;
  brokenId: EventId | null;
  fault: ChainFault | null;
}

@Injectable()
export class SqlChainRepository extends ChainRepository {
  override async firstLink({ transaction }: Context, organizationId: OrganizationId) {
    const [first] = await transaction.query<ChainPosition & { previousHash: string }>(
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
  ): Promise<ChainPosition | null> {
    const [link] = await transaction.query<ChainPosition>(
      `select position::float8 as position, encode(hash, 'hex') as hash
       from audit_events where organization_id = $1 and position = $2`,
      [organizationId, position],
    );
    return link ?? null;
  }

  override async removals({ transaction }: Context, organizationId: OrganizationId) {
    const [row] = await transaction.query<{ firstPosition: number | null; erased: number[] }>(
      REMOVALS,
      [organizationId],
    );
    return row ?? { firstPosition: null, erased: [] };
  }

  override async checkNext(
    { transaction }: Context,
    organizationId: OrganizationId,
    after: ChainPosition,
    erased: readonly number[],
  ): Promise<CheckedBatch> {
    const [row] = await transaction.query<CheckRow>(CHECK_NEXT, [
      ...[organizationId, after.position, after.hash, BATCH_SIZE, erased],
    ]);
    const end = row && positionOf(row);
    if (!end) return { count: 0, end: null, broken: null };
    const { count, fault, brokenPosition, brokenId } = row;
    const isWhole = fault === null || brokenPosition === null;
    return {
      count,
      end,
      broken: isWhole ? null : { position: brokenPosition, id: brokenId, fault },
    };
  }
}

const positionOf = ({ position, hash }: CheckRow): ChainPosition | null =>
  position === null || hash === null ? null : { position, hash };
