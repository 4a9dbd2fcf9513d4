/** The head of a chain at some time. */
export interface Head {
  organizationId: string;
  position: number;
  /** In hex. */
  hash: string;
  at: Date;
}

/** What of a checkpoint is signed: lines of text, so that anybody can check it with the public key alone. */
export const signedText = ({ organizationId, position, hash, at }: Head, keyId: string): string =>
  ['gatehouse-checkpoint-1', organizationId, position, hash, at.toISOString(), keyId].join('\n');
