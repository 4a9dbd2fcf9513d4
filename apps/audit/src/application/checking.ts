import type { EventId, OrganizationId } from '@gatehouse/contracts';
import type { ChainFault } from '@gatehouse/contracts/audit';
import type { Context } from '@gatehouse/platform';
import type { SignedHead } from './signing.js';

/** Something that is wrong with a chain. */
export interface Fault {
  position: number;
  id: EventId | null;
  fault: ChainFault;
}

/** From where the next links are to go on: the place of the last one, and its hash in hex. */
export interface Place {
  position: number;
  hash: string;
}

/** What looking at the next links of a chain found. */
export interface Part {
  count: number;
  /** Where it left off; null where there was nothing more. */
  end: Place | null;
  fault: Fault | null;
}

/** Looks at chains as they lie in the database, and at what was signed of them. */
export abstract class ChainFiles {
  /** The first link that is there. */
  abstract beginning(
    context: Context,
    organizationId: OrganizationId,
  ): Promise<(Place & { previousHash: string }) | null>;
  abstract linkAt(
    context: Context,
    organizationId: OrganizationId,
    position: number,
  ): Promise<Place | null>;
  /** What the chain says of itself: from where retention left it, and of which links the details were erased. */
  abstract forgotten(
    context: Context,
    organizationId: OrganizationId,
  ): Promise<{ firstPosition: number | null; erased: number[] }>;
  /** Computes everything anew for the next links, and compares. */
  abstract check(
    context: Context,
    organizationId: OrganizationId,
    after: Place,
    erased: readonly number[],
  ): Promise<Part>;
  /** The checkpoints after one place and up to another, each with the hash of the link that is there now. */
  abstract checkpoints(
    context: Context,
    organizationId: OrganizationId,
    after: number,
    upTo: number,
  ): Promise<(SignedHead & { found: string | null })[]>;
  abstract newestCheckpoint(
    context: Context,
    organizationId: OrganizationId,
  ): Promise<SignedHead | null>;
  /** The heads of all chains that have grown since they were signed last. */
  abstract unsigned(
    context: Context,
  ): Promise<{ organizationId: OrganizationId; position: number; hash: string }[]>;
  abstract keep(context: Context, signed: readonly SignedHead[]): Promise<void>;
}
