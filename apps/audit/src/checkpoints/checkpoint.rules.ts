import type { OrganizationId } from '@gatehouse/contracts';

/** The newest link of a chain at some point in time. */
export interface ChainHead {
  organizationId: OrganizationId;
  position: number;
  /** In hex. */
  hash: string;
  at: Date;
}

/** A signed chain head. */
export interface Checkpoint extends ChainHead {
  keyId: string;
  signature: string;
}

/** The text that is signed: plain lines, so that anyone can verify it with the public key alone. */
export const checkpointText = (
  { organizationId, position, hash, at }: ChainHead,
  keyId: string,
): string =>
  ['gatehouse-checkpoint-1', organizationId, position, hash, at.toISOString(), keyId].join('\n');
