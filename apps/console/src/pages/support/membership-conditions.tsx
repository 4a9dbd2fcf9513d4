import type { SupportMembership } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { Condition } from './condition.js';
import { Conditions } from './conditions.js';
import { hasTermsAhead, obstacleOf } from './standing.js';

/** Where the person is a member: whether each door is open, and who can open it. */
export function MembershipConditions({
  memberships,
}: {
  memberships: readonly SupportMembership[];
}) {
  const { t } = useTranslation();
  return (
    <Conditions title={t('whyNot.memberships')}>
      {memberships.length === 0 && (
        <Condition
          verdict="hinders"
          title={t('whyNot.noMembership')}
          todo={t('whyNot.noMembershipTodo')}
        />
      )}
      {memberships.map((membership) => (
        <Membership key={membership.organization.id} membership={membership} />
      ))}
    </Conditions>
  );
}

function Membership({ membership }: { membership: SupportMembership }) {
  const { t } = useTranslation();
  const { organization, provider, access, terms } = membership;
  const obstacle = obstacleOf(membership);
  const ahead = hasTermsAhead(membership);
  const names = { name: organization.name, provider: provider?.name ?? '' };
  return (
    <Condition
      verdict={obstacle ? 'hinders' : ahead ? 'notable' : 'fine'}
      title={organization.name}
      todo={
        obstacle
          ? t(`whyNot.obstacles.${obstacle}`, names)
          : ahead && t('whyNot.termsTodo', { version: terms.current })
      }
    >
      {[
        t(`organizationKind.${organization.kind}`),
        organization.kind === 'customer' && t('whyNot.of', names),
        access && t('whyNot.access', { status: t(`access.status.${access}`) }),
        terms.current > 0 &&
          t(ahead ? 'whyNot.termsAhead' : 'whyNot.termsAccepted', { version: terms.current }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Condition>
  );
}
