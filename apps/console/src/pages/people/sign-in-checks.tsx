import { Anchor, Text } from '@mantine/core';
import { isAccessOpen, type Customer, type Member } from '@gatehouse/contracts/tenant-access';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Panel } from '../../components/panel.js';
import { StatusBadge, type StatusTone } from '../../components/status-badge.js';
import { useInvitationsOf } from './person-invitations.js';

/** What may keep a person from signing in, and what to do about it. */
export function SignInChecks({
  member,
  customer,
}: {
  member: Member;
  customer: Customer | undefined;
}) {
  const { t } = useTranslation();
  const [last] = useInvitationsOf(member.email, customer?.id) ?? [];
  const isOpen = customer ? isAccessOpen(customer.access) : member.status === 'active';
  return (
    <Panel title={t('members.checks.title')}>
      <ul className="rows">
        <Check
          tone={isOpen ? 'good' : 'bad'}
          text={t(isOpen ? 'members.checks.open' : 'members.checks.closed')}
        >
          {customer && !isOpen && (
            <Anchor component={Link} href={`/customers/${customer.id}`} size="sm">
              {t('members.checks.toCustomer', { name: customer.name })}
            </Anchor>
          )}
        </Check>
        {last?.status === 'blocked' && (
          <Check tone="bad" text={t('members.checks.blocked')}>
            {t('members.checks.blockedRemedy')}
          </Check>
        )}
        <Check
          tone={member.lastSignInAt ? 'good' : 'waiting'}
          text={t(member.lastSignInAt ? 'members.checks.hasSignedIn' : 'members.checks.never')}
        >
          {t('members.checks.resetRemedy')}
        </Check>
      </ul>
    </Panel>
  );
}

const Check = ({
  tone,
  text,
  children,
}: {
  tone: StatusTone;
  text: string;
  children?: ReactNode;
}) => (
  <li>
    <div>
      <StatusBadge tone={tone}>{text}</StatusBadge>
      {children && (
        <Text component="div" size="xs" c="dimmed">
          {children}
        </Text>
      )}
    </div>
  </li>
);
