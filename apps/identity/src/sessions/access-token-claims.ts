import type { AccessTokenClaims } from '@gatehouse/contracts/identity';
import type { Admission } from '@gatehouse/contracts/tenant-access';
import type { Account } from '../accounts/account.repository.js';
import type { Session } from './session.rules.js';

/** What an access token for the API says about its session. */
export const accessTokenClaims = (
  account: Account,
  session: Pick<Session, 'id'>,
  admission: Admission,
): Omit<AccessTokenClaims, 'iat' | 'exp'> => ({
  sub: account.id,
  sid: session.id,
  membership: admission.membershipId,
  organization: admission.organization.id,
  organizationKind: admission.organization.kind,
  provider: admission.providerId,
  department: admission.departmentId,
  platformRole: account.platformRole,
  permissions: admission.permissions,
  areas: admission.areas,
  termsAccepted: admission.termsRequired === null,
  epochs: admission.epochs,
});
