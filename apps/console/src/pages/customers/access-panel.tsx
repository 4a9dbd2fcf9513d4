import { Button, Group, Menu, Text } from '@mantine/core';
import { listCustomerInvitations, resendActivation } from '@gatehouse/contracts/invitations';
import type { Customer } from '@gatehouse/contracts/tenant-access';
import { ChevronDown, MailPlus, PowerOff } from 'lucide-react';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../api/queries.js';
import { usePermission } from '../../app/me.js';
import { Ago } from '../../components/ago.js';
import { day } from '../../i18n/formats.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { toast } from '../../components/toast.js';
import { AccessObstacle } from './access-obstacle.js';
import { AccessSwitch } from './access-switch.js';

/** A customer's portal access and its status. */
export function AccessPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const reason = useId();
  const disabling = useDisclosure();
  const [, { open }] = disabling;
  const { access } = customer;
  const since = access.disabledAt ?? access.acceptedAt ?? access.pendingSince;
  return (
    <Panel
      title={t('access.title')}
      lead={t(`access.explained.${access.status}`)}
      side={<AccessSwitch customer={customer} reason={reason} disabling={disabling} />}
    >
      <AccessObstacle customer={customer} id={reason} />
      {access.status === 'pending' && <Pending customer={customer} onDisable={open} />}
      {since && access.status !== 'pending' && access.status !== 'off' && (
        <Text size="sm" c="dimmed">
          {t('access.since', { status: t(`access.status.${access.status}`), day: day(since) })}
        </Text>
      )}
    </Panel>
  );
}

function Pending({ customer, onDisable }: { customer: Customer; onDisable: () => void }) {
  const { t } = useTranslation();
  const may = usePermission('access:manage');
  const resend = useApiMutation(resendActivation, [listCustomerInvitations]);
  const isUnsent = useIsUnsent(customer);
  const { pendingSince } = customer.access;
  const email = customer.email ?? '';
  const send = (): void =>
    resend.mutate(
      { customerId: customer.id },
      {
        onSuccess: () => toast.success(t(isUnsent ? 'access.sent' : 'access.resent', { email })),
      },
    );
  return (
    <>
      <Group gap="sm">
        <Menu disabled={!may}>
          <Menu.Target>
            <Button
              variant="default"
              leftSection={
                <span
                  className="dot"
                  style={{ color: 'var(--mantine-color-yellow-6)' }}
                  aria-hidden
                />
              }
              rightSection={<ChevronDown size={15} aria-hidden />}
              loading={resend.isPending}
            >
              {t('access.pending')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<MailPlus size={16} aria-hidden />} onClick={send}>
              {t(isUnsent ? 'access.send' : 'access.resend')}
            </Menu.Item>
            <Menu.Item leftSection={<PowerOff size={16} aria-hidden />} onClick={onDisable}>
              {t('access.disable')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        {pendingSince && (
          <Text size="sm" c="dimmed">
            <Ago at={pendingSince} />
          </Text>
        )}
      </Group>
      {isUnsent && (
        <Group gap="sm" mt="md">
          <Text size="sm">{t('access.unsent')}</Text>
          <Button size="compact-sm" disabled={!may} loading={resend.isPending} onClick={send}>
            {t('access.send')}
          </Button>
        </Group>
      )}
      <ProblemAlert problem={resend.error} />
    </>
  );
}

/** Whether the activation email was put off when access was turned on. */
function useIsUnsent({ id: customerId, email }: Customer): boolean {
  const may = usePermission('invitations:manage');
  const input = { customerId, status: 'draft' as const };
  const drafts = useApiQuery(listCustomerInvitations, input, { enabled: may }).data?.items ?? [];
  return drafts.some((invitation) => invitation.email === email);
}
