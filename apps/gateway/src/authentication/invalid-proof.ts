import { NotSignedIn } from '@gatehouse/contracts';

export const PROOF_ALGORITHMS = ['ES256', 'Ed25519', 'EdDSA'] as const;

const CHALLENGE = `DPoP algs="${PROOF_ALGORITHMS.join(' ')}"`;

/** How a client may authenticate (RFC 6750, RFC 9449). */
export const CHALLENGES = `Bearer, ${CHALLENGE}`;

/** An access token without the proof of its key. */
export class InvalidProof extends NotSignedIn {
  readonly challenge: string;

  constructor(error: 'invalid_token' | 'invalid_dpop_proof' = 'invalid_dpop_proof') {
    super();
    this.challenge = `${CHALLENGE}, error="${error}"`;
  }
}
