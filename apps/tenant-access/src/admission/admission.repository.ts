import type { Context } from '@gatehouse/platform';
import type { Membership } from '../memberships/membership.rules.js';
import type { Organization } from './organization.rules.js';

/** A membership, and what decides whether its user may sign in with it. */
export interface AdmissionCandidate {
  membership: Pick<Membership, 'id' | 'roles' | 'departmentId' | 'epoch'>;
  organization: Organization;
  /** The id of a customer in another system; null for every other organization. */
  externalId: string | null;
  /** The latest version of the provider's terms, and the latest that the user accepted; 0 if none. */
  termsVersion: number;
  acceptedVersion: number;
}

export abstract class AdmissionRepository {
  /** All memberships of the user whose scope the transaction is in, oldest first. */
  abstract listCandidates(context: Context): Promise<AdmissionCandidate[]>;
}
