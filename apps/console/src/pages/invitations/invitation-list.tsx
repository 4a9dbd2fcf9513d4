import { Menu } from '@mantine/core';
import type { Call } from '@gatehouse/contracts';
import {
  isInvitationOpen,
  deleteInvitation,
  resendInvitation,
  type Invitation,
} from '@gatehouse/contracts/invitations';
import { History, Send } from 'lucide-react';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { fullName } from '../../app/me.js';
import { Ago } from '../../components/ago.js';
import { ConfirmDelete } from '../../components/confirm-delete.js';
import { FailedDialog } from '../../components/failed-dialog.js';
import type { Column } from '../../components/column.js';
import { DeleteItem } from '../../components/edit-menu.js';
import { List } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { RowMenu } from '../../components/row-menu.js';
import { toast } from '../../components/toast.js';
import { InvitationBadge } from './invitation-badge.js';
import { InvitationTimeline } from './invitation-timeline.js';
import { useRoleNames } from '../../components/use-role-names.js';

interface Props {
  list: ComponentProps<typeof List<Invitation>>['list'];
  actions?: ReactNode;
  touches: readonly Call[];
  noneText: string;
}

export function InvitationList({ list, actions, touches, noneText }: Props) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const [followed, setFollowed] = useState<Invitation>();
  const [deleting, setDeleting] = useState<Invitation>();
  const resend = useApiMutation(resendInvitation, touches);
  const columns: Column<Invitation>[] = [
    {
      header: t('person.person'),
      render: (invitation) => (
        <NameCell
          name={fullName(invitation)}
          detail={invitation.email}
          narrow={<InvitationBadge {...invitation} />}
        />
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
      render: ({ sentAt }) => (sentAt ? <Ago at={sentAt} /> : '–'),
    },
  ];
  const rowActions = (invitation: Invitation) => (
    <RowMenu label={t('common.actionsFor', { name: invitation.email })}>
      <Menu.Item
        leftSection={<History size={16} aria-hidden />}
        onClick={() => setFollowed(invitation)}
      >
        {t('invitations.timeline')}
      </Menu.Item>
      {isInvitationOpen(invitation) && (
        <Menu.Item
          leftSection={<Send size={16} aria-hidden />}
          onClick={() =>
            resend.mutate(
              { invitationId: invitation.id },
              {
                onSuccess: () =>
                  toast.success(t('invitations.sentTo', { email: invitation.email })),
              },
            )
          }
        >
          {t('invitations.resend')}
        </Menu.Item>
      )}
      <DeleteItem onClick={() => setDeleting(invitation)} />
    </RowMenu>
  );
  return (
    <>
      <List
        label={t('invitations.title')}
        list={list}
        actions={actions}
        columns={columns}
        rowActions={rowActions}
        keyOf={({ id }) => id}
        empty={{ title: t('invitations.none'), text: noneText }}
      />
      {followed && (
        <InvitationTimeline invitation={followed} onClose={() => setFollowed(undefined)} />
      )}
      <FailedDialog title={t('invitations.notSent')} mutation={resend} />
      {deleting && (
        <ConfirmDelete
          contract={deleteInvitation}
          input={{ invitationId: deleting.id }}
          touches={touches}
          title={t('invitations.deleteTitle', { name: fullName(deleting) })}
          text={t(
            deleting.status === 'accepted'
              ? 'invitations.deleteAccepted'
              : 'invitations.deleteOpen',
            { name: fullName(deleting), email: deleting.email },
          )}
          action={t('invitations.delete')}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}
