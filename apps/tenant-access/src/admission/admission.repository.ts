import type { Context } from '@gatehouse/platform';
import type { Membership } from '../memberships/membership.rules.js';
import type { Organization } from './organization.rules.js';

/** A membership and all that decides whether it lets its person in. */
export interface AdmissionCandidate {
  membership: Pick<Membership, 'id' | 'roles' | 'departmentId' | 'epoch'>;
  organization: Organization;
  /** The newest version of the provider's terms, and the newest that the person accepted; 0 where there is none. */
  termsVersion: number;
  acceptedVersion: number;
}

export abstract class AdmissionRepository {
  /** Everywhere that somebody is a member, the oldest membership first; under their own scope. */
  abstract listCandidates(context: Context): Promise<AdmissionCandidate[]>;
}
