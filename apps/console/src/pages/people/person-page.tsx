import { Button, Grid, Stack } from '@mantine/core';
import {
  getCustomer,
  getCustomerMember,
  getMember,
  type Member,
} from '@gatehouse/contracts/tenant-access';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { useApiQuery } from '../../api/queries.js';
import { fullName, useMe, usePermission } from '../../app/me.js';
import { CopyIcon } from '../../components/copy-icon.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { PersonEntries } from '../audit/person-changes.js';
import { EditMember } from './edit-member.js';
import { RemoveMember, ResetMemberPassword } from './member-actions.js';
import { PersonDetails } from './person-details.js';
import { PersonInvitations } from './person-invitations.js';
import { PersonSessions, useSessionsOf } from './person-sessions.js';
import { SignInChecks } from './sign-in-checks.js';

/** A member of the user's own organization, or of a customer. */
export default function PersonPage() {
  const { t } = useTranslation();
  const { id: customerId, userId } = useParams<{ id?: string; userId: string }>();
  const isCustomer = useMe().organization.kind === 'customer';
  const mayAudit = usePermission('audit:read');
  const own = useApiQuery(getMember, { userId }, { enabled: !customerId });
  const theirs = useApiQuery(
    getCustomerMember,
    { customerId: customerId ?? '', userId },
    { enabled: Boolean(customerId) },
  );
  const customer = useApiQuery(
    getCustomer,
    { customerId: customerId ?? '' },
    { enabled: Boolean(customerId) },
  ).data;
  const { data: member, ...query } = customerId ? theirs : own;
  const sessions = useSessionsOf(userId, customerId);
  // So that nothing moves when they are there; the page does not wait for them if they cannot be had.
  const isEarly = sessions.isLoading && sessions.failureCount === 0;
  if (query.isPending || isEarly || (customerId && !customer && !query.error)) return <Loading />;
  if (!member) return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  const users = isCustomer
    ? { label: t('nav.employees'), href: '/employees' }
    : { label: t('nav.users'), href: '/users' };
  return (
    <Page
      parents={
        customer
          ? [
              { label: t('nav.customers'), href: '/customers' },
              { label: customer.name, href: `/customers/${customer.id}/people` },
            ]
          : [users]
      }
      title={fullName(member)}
      lead={
        <>
          {member.email} <CopyIcon text={member.email} label={t('common.copyEmail')} />
        </>
      }
      actions={<Actions member={member} customerId={customerId} list={users.href} />}
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="lg">
            <PersonDetails member={member} isCustomer={Boolean(customerId)} />
            <PersonInvitations email={member.email} customerId={customerId} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="lg">
            <SignInChecks member={member} customer={customer} />
            <PersonSessions member={member} customerId={customerId} />
          </Stack>
        </Grid.Col>
        {mayAudit && (
          <Grid.Col span={12}>
            <PersonEntries member={member} />
          </Grid.Col>
        )}
      </Grid>
    </Page>
  );
}

function Actions({
  member,
  customerId,
  list,
}: {
  member: Member;
  customerId: string | undefined;
  list: string;
}) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const mayManage = usePermission('members:manage');
  const [action, setAction] = useState<'edit' | 'reset' | 'remove'>();
  const dialog = { member, customerId, onClose: () => setAction(undefined) };
  if (!mayManage) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAction('edit')}>
        {t('members.edit')}
      </Button>
      <Button variant="default" onClick={() => setAction('reset')}>
        {t('members.reset')}
      </Button>
      <Button variant="default" c="var(--mantine-color-error)" onClick={() => setAction('remove')}>
        {t('members.remove')}
      </Button>
      {action === 'edit' && <EditMember {...dialog} />}
      {action === 'reset' && <ResetMemberPassword {...dialog} />}
      {action === 'remove' && (
        <RemoveMember
          {...dialog}
          onRemoved={() => navigate(customerId ? `/customers/${customerId}/people` : list)}
        />
      )}
    </>
  );
}
