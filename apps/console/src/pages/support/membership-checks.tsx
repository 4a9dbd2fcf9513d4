import type { SupportMembership } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { Check } from './check.js';
import { CheckGroup } from './check-group.js';
import { mustAcceptTerms, accessObstacleOf } from './sign-in-status.js';

/** The person's memberships, whether each grants access, and who can change that. */
export function MembershipChecks({ memberships }: { memberships: readonly SupportMembership[] }) {
  const { t } = useTranslation();
  return (
    <CheckGroup title={t('signInProblems.memberships')}>
      {memberships.length === 0 && (
        <Check
          verdict="problem"
          title={t('signInProblems.noMembership')}
          todo={t('signInProblems.noMembershipTodo')}
        />
      )}
      {memberships.map((membership) => (
        <Membership key={membership.organization.id} membership={membership} />
      ))}
    </CheckGroup>
  );
}

function Membership({ membership }: { membership: SupportMembership }) {
  const { t } = useTranslation();
  const { organization, provider, access, terms } = membership;
  const obstacle = accessObstacleOf(membership);
  const ahead = mustAcceptTerms(membership);
  const names = { name: organization.name, provider: provider?.name ?? '' };
  return (
    <Check
      verdict={obstacle ? 'problem' : ahead ? 'note' : 'ok'}
      title={organization.name}
      todo={
        obstacle
          ? t(`signInProblems.obstacles.${obstacle}`, names)
          : ahead && t('signInProblems.termsTodo', { version: terms.current })
      }
    >
      {[
        t(`organizationKind.${organization.kind}`),
        organization.kind === 'customer' && t('signInProblems.of', names),
        access && t('signInProblems.access', { status: t(`access.status.${access}`) }),
        terms.current > 0 &&
          t(ahead ? 'signInProblems.termsAhead' : 'signInProblems.termsAccepted', {
            version: terms.current,
          }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Check>
  );
}
