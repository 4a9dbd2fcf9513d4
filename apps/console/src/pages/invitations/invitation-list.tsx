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
import { useChange } from '../../api/queries.js';
import { ago } from '../../i18n/formats.js';
import { Deletion } from '../../parts/deletion.js';
import { Dialog } from '../../parts/dialog.js';
import { List, type Column } from '../../parts/list.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { RowMenu } from '../../parts/row-menu.js';
import { Status, type Tone } from '../../parts/status.js';
import { useTell } from '../../parts/toasts.js';
import { InvitationTimeline } from './invitation-timeline.js';
import { useRoleNames } from '../../parts/role-names.js';

const TONES: Readonly<Record<InvitationStatus, Tone>> = {
  draft: 'none',
  sent: 'waiting',
  accepted: 'good',
  expired: 'bad',
  revoked: 'none',
  blocked: 'bad',
};
/** Whom a new link still helps. */
const OPEN = ['draft', 'sent', 'expired', 'blocked'];

interface Shown {
  pages: ComponentProps<typeof List<Invitation>>['pages'];
  touches: readonly Call[];
  empty: ReactNode;
}

/** Invitations, with what became of each and what one can do about it. */
export function InvitationList({ pages, touches, empty }: Shown) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const tell = useTell();
  const [followed, setFollowed] = useState<Invitation>();
  const [doomed, setDoomed] = useState<Invitation>();
  const resend = useChange(resendInvitation, touches);
  const columns: Column<Invitation>[] = [
    {
      header: t('person.person'),
      show: (invitation) => (
        <>
          <Text size="sm" fw={550}>
            {personOf(invitation)}
          </Text>
          <Text size="xs" c="dimmed">
            {invitation.email}
          </Text>
          <div className="narrow">
            <InvitationMark {...invitation} />
          </div>
        </>
      ),
    },
    {
      header: t('person.role'),
      wide: true,
      show: ({ roles }) => roles.map((role) => roleName(role)).join(', '),
    },
    {
      header: t('invitations.status'),
      wide: true,
      show: (invitation) => <InvitationMark {...invitation} />,
    },
    {
      header: t('invitations.sent'),
      wide: true,
      show: ({ sentAt }) => (sentAt ? ago(sentAt) : '–'),
    },
    {
      header: t('common.actions'),
      end: true,
      show: (invitation) => (
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
                  { onSuccess: () => tell(t('invitations.sentTo', { email: invitation.email })) },
                )
              }
            >
              {t('invitations.resend')}
            </Menu.Item>
          )}
          <Menu.Item
            c="var(--mantine-color-error)"
            leftSection={<Trash2 size={16} aria-hidden />}
            onClick={() => setDoomed(invitation)}
          >
            {t('common.delete')}
          </Menu.Item>
        </RowMenu>
      ),
    },
  ];
  return (
    <>
      <List
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
      {doomed && (
        <Deletion
          contract={deleteInvitation}
          input={{ invitationId: doomed.id }}
          touches={touches}
          title={t('invitations.deleteTitle', { name: personOf(doomed) })}
          text={t(
            doomed.status === 'accepted' ? 'invitations.deleteAccepted' : 'invitations.deleteOpen',
            { name: personOf(doomed), email: doomed.email },
          )}
          action={t('invitations.delete')}
          onClose={() => setDoomed(undefined)}
        />
      )}
    </>
  );
}

function InvitationMark({ status, withdrawnBecause }: Invitation) {
  const { t } = useTranslation();
  return (
    <>
      <Status tone={TONES[status]}>{t(`invitations.statuses.${status}`)}</Status>
      {withdrawnBecause && (
        <Text size="xs" c="dimmed">
          {t(`invitations.because.${withdrawnBecause}`)}
        </Text>
      )}
    </>
  );
}

const personOf = ({ firstName, lastName, email }: Invitation): string =>
  [firstName, lastName].filter(Boolean).join(' ') || email;
