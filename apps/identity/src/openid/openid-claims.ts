import type { AdmittedSession } from '../sessions/session-admission.js';

/** The claims of each scope (OpenID Connect Core, section 5.4, and our own). */
export const claimsOfScopes = {
  openid: ['sub'],
  profile: ['name', 'given_name', 'family_name', 'locale'],
  email: ['email', 'email_verified'],
  organization: ['organization', 'roles', 'permissions', 'areas', 'terms_version'],
};

export const claimsOf = ({ account, admission, session }: AdmittedSession) => ({
  sub: account.id,
  name: `${account.firstName} ${account.lastName}`.trim(),
  given_name: account.firstName,
  family_name: account.lastName,
  locale: account.language,
  email: account.email,
  // Only a mail that arrived there let them set the account up.
  email_verified: account.confirmedAt !== null,
  ...organizationClaims({ admission, session }),
});

/** Who the user is in the organization, for an application's own API. */
export const organizationClaims = ({
  admission,
  session,
}: Pick<AdmittedSession, 'admission' | 'session'>) => ({
  organization: admission.organization,
  roles: admission.roles,
  permissions: admission.permissions,
  areas: admission.areas,
  terms_version: session.termsVersion,
});
