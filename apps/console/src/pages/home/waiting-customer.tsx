import { Anchor, Button, Group, Text } from '@mantine/core';
import { listCustomerInvitations, resendActivation } from '@gatehouse/contracts/invitations';
import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApiMutation, useApiQuery } from '../../api/queries.js';
import { usePermission } from '../../app/me.js';
import { Ago } from '../../components/ago.js';
import { FailedDialog } from '../../components/failed-dialog.js';
import { toast } from '../../components/toast.js';
import { InvitationBadge } from '../invitations/invitation-badge.js';

/** A pending customer: what became of its last invitation, and what to do about it. */
export function WaitingCustomer({ customer: { id, name, email, access } }: { customer: Customer }) {
  const { t } = useTranslation();
  const mayManage = usePermission('access:manage');
  const maySee = usePermission('invitations:manage');
  const last = useApiQuery(
    listCustomerInvitations,
    { customerId: id, limit: 1 },
    { enabled: maySee },
  ).data?.items[0];
  const resend = useApiMutation(resendActivation, [listCustomerInvitations]);
  const isBlocked = last?.status === 'blocked';
  return (
    <li>
      <div>
        <Anchor component={Link} href={`/customers/${id}`} size="sm" fw={550}>
          {name}
        </Anchor>
        <Group gap="sm">
          {last && <InvitationBadge {...last} />}
          <Text size="xs" c="dimmed">
            {t('home.since')} {access.pendingSince && <Ago at={access.pendingSince} />}
          </Text>
        </Group>
      </div>
      {mayManage && isBlocked && (
        <Button
          component={Link}
          href={`/customers/${id}/invitations`}
          size="compact-sm"
          variant="default"
        >
          {t('home.bounced')}
        </Button>
      )}
      {mayManage && !isBlocked && email !== null && last?.status !== 'accepted' && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('home.resendTo', { name })}
          loading={resend.isPending}
          onClick={() =>
            resend.mutate(
              { customerId: id },
              { onSuccess: () => toast.success(t('access.resent', { email })) },
            )
          }
        >
          {t('invitations.resend')}
        </Button>
      )}
      <FailedDialog title={t('invitations.notSent')} mutation={resend} />
    </li>
  );
}
