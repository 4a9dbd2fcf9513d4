import type { EventId, OrganizationId } from '@gatehouse/contracts';
import type { ChainFault } from '@gatehouse/contracts/audit';
import type { Context } from '@gatehouse/platform';

/** The first thing that is wrong with a chain. */
export interface BrokenLink {
  position: number;
  id: EventId | null;
  fault: ChainFault;
}

/** A link, by its position and its hash in hex. */
export interface ChainPosition {
  position: number;
  hash: string;
}

export interface CheckedBatch {
  count: number;
  /** The last link checked; null at the end of the chain. */
  end: ChainPosition | null;
  broken: BrokenLink | null;
}

/** Chains as they are stored. */
export abstract class ChainRepository {
  abstract firstLink(
    context: Context,
    organizationId: OrganizationId,
  ): Promise<(ChainPosition & { previousHash: string }) | null>;
  abstract linkAt(
    context: Context,
    organizationId: OrganizationId,
    position: number,
  ): Promise<ChainPosition | null>;
  /** The removals that the chain itself records: where retention left its beginning, and which links had their details erased. */
  abstract removals(
    context: Context,
    organizationId: OrganizationId,
  ): Promise<{ firstPosition: number | null; erased: number[] }>;
  /** Recomputes the hashes of the next links and compares them with the stored ones. */
  abstract checkNext(
    context: Context,
    organizationId: OrganizationId,
    after: ChainPosition,
    erased: readonly number[],
  ): Promise<CheckedBatch>;
}
