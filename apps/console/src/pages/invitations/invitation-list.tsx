import { Menu, Text } from '@mantine/core';
import type { Call } from '@gatehouse/contracts';
import {
  deleteInvitation,
  resendInvitation,
  type Invitation,
  type InvitationStatus,
} from '@gatehouse/contracts/invitations';
import { History, Send, Trash2 } from 'lucide-react';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { ago } from '../../i18n/formats.js';
import { ConfirmDelete } from '../../components/confirm-delete.js';
import { Dialog } from '../../components/dialog.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { RowMenu } from '../../components/row-menu.js';
import { StatusBadge, type StatusTone } from '../../components/status-badge.js';
import { useToast } from '../../components/toasts.js';
import { InvitationTimeline } from './invitation-timeline.js';
import { useRoleNames } from '../../components/use-role-names.js';

const TONES: Readonly<Record<InvitationStatus, StatusTone>> = {
  draft: 'none',
  sent: 'waiting',
  accepted: 'good',
  expired: 'bad',
  revoked: 'none',
  blocked: 'bad',
};
/** Statuses in which an invitation can be resent. */
const OPEN = ['draft', 'sent', 'expired', 'blocked'];

interface Props {
  pages: ComponentProps<typeof DataTable<Invitation>>['pages'];
  touches: readonly Call[];
  empty: ReactNode;
}

export function InvitationList({ pages, touches, empty }: Props) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const toast = useToast();
  const [followed, setFollowed] = useState<Invitation>();
  const [deleting, setDeleting] = useState<Invitation>();
  const resend = useApiMutation(resendInvitation, touches);
  const columns: Column<Invitation>[] = [
    {
      header: t('person.person'),
      render: (invitation) => (
        <>
          <Text size="sm" fw={550}>
            {inviteeName(invitation)}
          </Text>
          <Text size="xs" c="dimmed">
            {invitation.email}
          </Text>
          <div className="narrow">
            <InvitationBadge {...invitation} />
          </div>
        </>
      ),
    },
    {
      header: t('person.role'),
      wide: true,
      render: ({ roles }) => roles.map((role) => roleName(role)).join(', '),
    },
    {
      header: t('invitations.status'),
      wide: true,
      render: (invitation) => <InvitationBadge {...invitation} />,
    },
    {
      header: t('invitations.sent'),
      wide: true,
      render: ({ sentAt }) => (sentAt ? ago(sentAt) : '–'),
    },
    {
      header: t('common.actions'),
      end: true,
      render: (invitation) => (
        <RowMenu label={t('common.actionsFor', { name: invitation.email })}>
          <Menu.Item
            leftSection={<History size={16} aria-hidden />}
            onClick={() => setFollowed(invitation)}
          >
            {t('invitations.timeline')}
          </Menu.Item>
          {OPEN.includes(invitation.status) && (
            <Menu.Item
              leftSection={<Send size={16} aria-hidden />}
              onClick={() =>
                resend.mutate(
                  { invitationId: invitation.id },
                  { onSuccess: () => toast(t('invitations.sentTo', { email: invitation.email })) },
                )
              }
            >
              {t('invitations.resend')}
            </Menu.Item>
          )}
          <Menu.Item
            c="var(--mantine-color-error)"
            leftSection={<Trash2 size={16} aria-hidden />}
            onClick={() => setDeleting(invitation)}
          >
            {t('common.delete')}
          </Menu.Item>
        </RowMenu>
      ),
    },
  ];
  return (
    <>
      <DataTable
        label={t('invitations.title')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={empty}
      />
      {followed && (
        <InvitationTimeline invitation={followed} onClose={() => setFollowed(undefined)} />
      )}
      {resend.isError && (
        <Dialog title={t('invitations.notSent')} onClose={() => resend.reset()}>
          <ProblemAlert problem={resend.error} />
        </Dialog>
      )}
      {deleting && (
        <ConfirmDelete
          contract={deleteInvitation}
          input={{ invitationId: deleting.id }}
          touches={touches}
          title={t('invitations.deleteTitle', { name: inviteeName(deleting) })}
          text={t(
            deleting.status === 'accepted'
              ? 'invitations.deleteAccepted'
              : 'invitations.deleteOpen',
            { name: inviteeName(deleting), email: deleting.email },
          )}
          action={t('invitations.delete')}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}

function InvitationBadge({ status, withdrawnBecause }: Invitation) {
  const { t } = useTranslation();
  return (
    <>
      <StatusBadge tone={TONES[status]}>{t(`invitations.statuses.${status}`)}</StatusBadge>
      {withdrawnBecause && (
        <Text size="xs" c="dimmed">
          {t(`invitations.because.${withdrawnBecause}`)}
        </Text>
      )}
    </>
  );
}

const inviteeName = ({ firstName, lastName, email }: Invitation): string =>
  [firstName, lastName].filter(Boolean).join(' ') || email;
