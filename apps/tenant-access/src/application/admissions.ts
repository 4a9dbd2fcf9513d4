import type { Context } from '@gatehouse/platform';
import type { Organization } from '../domain/admission.js';
import type { Membership } from '../domain/membership.js';

/** A membership and all that decides whether it lets its person in. */
export interface Candidate {
  membership: Pick<Membership, 'id' | 'roles' | 'departmentId' | 'epoch'>;
  organization: Organization;
  /** The newest version of the provider's terms, and the newest that the person accepted; 0 where there is none. */
  termsVersion: number;
  acceptedVersion: number;
}

export abstract class Admissions {
  /** Everywhere that somebody is a member, the oldest membership first; under their own scope. */
  abstract ofUser(context: Context): Promise<Candidate[]>;
}
