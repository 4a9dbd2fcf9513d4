import { Menu, Text, VisuallyHidden } from '@mantine/core';
import { issueCustomerPasswordReset, issuePasswordReset } from '@gatehouse/contracts/identity';
import { listCustomerMembers, listMembers, removeCustomerMember, removeMember, type Member } from '@gatehouse/contracts/tenant-access';
import { Check, KeyRound, UserMinus, UserPen } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange, usePages } from '../../api/queries.js';
import { nameOf, useMay, useMe } from '../../app/me.js';
import { ago } from '../../i18n/formats.js';
import { Confirm } from '../../parts/dialog.js';
import { List, type Column } from '../../parts/list.js';
import { RowMenu } from '../../parts/row-menu.js';
import { useTell } from '../../parts/toasts.js';
import { EditMember } from './edit-member.js';

type Doing = { what: 'edit' | 'reset' | 'remove'; member: Member };

/** The people of one's own organisation, or of a customer: who is an administrator, and what one can do about each (E5, E8). */
export function MemberList({ customerId, q, empty }: { customerId?: string; q: string; empty: ReactNode }) {
  const { t } = useTranslation();
  const me = useMe();
  const mayManage = useMay('members:manage');
  const [doing, setDoing] = useState<Doing>();
  const own = usePages(listMembers, { q: q || undefined }, { enabled: !customerId });
  const theirs = usePages(listCustomerMembers, { customerId: customerId ?? '', q: q || undefined }, { enabled: Boolean(customerId) });
  const columns: Column<Member>[] = [
    {
      header: t('person.person'),
      show: (member) => (
        <>
          <Text size="sm" fw={550}>{nameOf(member)}{member.userId === me.id && ` (${t('common.you')})`}</Text>
          <Text size="xs" c="dimmed">{member.email}</Text>
        </>
      ),
    },
    {
      header: t('members.isAdmin'),
      show: ({ profile }) =>
        profile === 'admin' ? (
          <><Check size={17} aria-hidden /><VisuallyHidden>{t('common.yes')}</VisuallyHidden></>
        ) : (
          <VisuallyHidden>{t('common.no')}</VisuallyHidden>
        ),
    },
    { header: t('person.roles'), wide: true, show: ({ roles }) => roles.map((role) => t(`roles.${role}`, { defaultValue: role })).join(', ') },
    ...(customerId ? [] : [{ header: t('members.capability'), wide: true, show: ({ capability }: Member) => t(`members.capabilities.${capability}`) }]),
    { header: t('members.lastSignIn'), wide: true, show: ({ lastSignInAt }) => (lastSignInAt ? ago(lastSignInAt) : t('members.never')) },
    ...(mayManage
      ? [
          {
            header: t('common.actions'),
            end: true,
            show: (member: Member) => (
              <RowMenu label={t('common.actionsFor', { name: nameOf(member) })}>
                <Menu.Item leftSection={<UserPen size={16} aria-hidden />} onClick={() => setDoing({ what: 'edit', member })}>{t('members.edit')}</Menu.Item>
                <Menu.Item leftSection={<KeyRound size={16} aria-hidden />} onClick={() => setDoing({ what: 'reset', member })}>{t('members.reset')}</Menu.Item>
                <Menu.Item c="var(--mantine-color-error)" leftSection={<UserMinus size={16} aria-hidden />} onClick={() => setDoing({ what: 'remove', member })}>{t('members.remove')}</Menu.Item>
              </RowMenu>
            ),
          },
        ]
      : []),
  ];
  const done = (): void => setDoing(undefined);
  return (
    <>
      <List label={t('members.title')} pages={customerId ? theirs : own} columns={columns} keyOf={({ userId }) => userId} empty={empty} />
      {doing?.what === 'edit' && <EditMember member={doing.member} customerId={customerId} onClose={done} />}
      {doing?.what === 'reset' && <ResetPassword member={doing.member} customerId={customerId} onClose={done} />}
      {doing?.what === 'remove' && <Remove member={doing.member} customerId={customerId} onClose={done} />}
    </>
  );
}

interface Concerned {
  member: Member;
  customerId: string | undefined;
  onClose: () => void;
}

function ResetPassword({ member, customerId, onClose }: Concerned) {
  const { t } = useTranslation();
  const tell = useTell();
  const own = useChange(issuePasswordReset);
  const theirs = useChange(issueCustomerPasswordReset);
  const onSuccess = (): void => {
    tell(t('members.resetSent', { email: member.email }));
    onClose();
  };
  const { userId } = member;
  return (
    <Confirm
      harmless
      title={t('members.resetTitle', { name: nameOf(member) })}
      text={t('members.resetText', { email: member.email })}
      action={t('members.resetDo')}
      busy={own.isPending || theirs.isPending}
      problem={own.error ?? theirs.error}
      onClose={onClose}
      onConfirm={() => (customerId ? theirs.mutate({ customerId, userId }, { onSuccess }) : own.mutate({ userId }, { onSuccess }))}
    />
  );
}

function Remove({ member, customerId, onClose }: Concerned) {
  const { t } = useTranslation();
  const own = useChange(removeMember, [listMembers]);
  const theirs = useChange(removeCustomerMember, [listCustomerMembers]);
  const { userId } = member;
  return (
    <Confirm
      title={t('members.removeTitle', { name: nameOf(member) })}
      text={t('members.removeText', { name: nameOf(member) })}
      action={t('members.remove')}
      busy={own.isPending || theirs.isPending}
      problem={own.error ?? theirs.error}
      onClose={onClose}
      onConfirm={() =>
        customerId ? theirs.mutate({ customerId, userId }, { onSuccess: onClose }) : own.mutate({ userId }, { onSuccess: onClose })
      }
    />
  );
}
