import { Menu, Text, VisuallyHidden } from '@mantine/core';
import { listCustomerMembers, listMembers, type Member } from '@gatehouse/contracts/tenant-access';
import { Check, History, KeyRound, UserMinus, UserPen } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/queries.js';
import { nameOf, useMay, useMe } from '../../app/me.js';
import { ago } from '../../i18n/formats.js';
import { List, type Column } from '../../parts/list.js';
import { RowMenu } from '../../parts/row-menu.js';
import { PersonChanges } from '../audit/person-changes.js';
import { EditMember } from './edit-member.js';
import { Remove, ResetPassword } from './member-actions.js';
import { useRoleNames } from '../../parts/role-names.js';

interface Doing {
  what: 'edit' | 'reset' | 'remove' | 'changes';
  member: Member;
}

/** The people of one's own organisation, or of a customer: who is an administrator, and what one can do about each (E5, E8). */
export function MemberList({
  customerId,
  q,
  empty,
}: {
  customerId?: string;
  q: string;
  empty: ReactNode;
}) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const me = useMe();
  const mayManage = useMay('members:manage');
  const mayAudit = useMay('audit:read');
  const [doing, setDoing] = useState<Doing>();
  const own = usePages(listMembers, { q: q || undefined }, { enabled: !customerId });
  const theirs = usePages(
    listCustomerMembers,
    { customerId: customerId ?? '', q: q || undefined },
    { enabled: Boolean(customerId) },
  );
  const columns: Column<Member>[] = [
    {
      header: t('person.person'),
      show: (member) => (
        <>
          <Text size="sm" fw={550}>
            {nameOf(member)}
            {member.userId === me.id && ` (${t('common.you')})`}
          </Text>
          <Text size="xs" c="dimmed">
            {member.email}
          </Text>
        </>
      ),
    },
    {
      header: t('members.isAdmin'),
      show: ({ profile }) =>
        profile === 'admin' ? (
          <>
            <Check size={17} aria-hidden />
            <VisuallyHidden>{t('common.yes')}</VisuallyHidden>
          </>
        ) : (
          <VisuallyHidden>{t('common.no')}</VisuallyHidden>
        ),
    },
    {
      header: t('person.roles'),
      wide: true,
      show: ({ roles }) => roles.map((role) => roleName(role)).join(', '),
    },
    ...(customerId
      ? []
      : [
          {
            header: t('members.capability'),
            wide: true,
            show: ({ capability }: Member) => t(`members.capabilities.${capability}`),
          },
        ]),
    {
      header: t('members.lastSignIn'),
      wide: true,
      show: ({ lastSignInAt }) => (lastSignInAt ? ago(lastSignInAt) : t('members.never')),
    },
    ...(mayManage
      ? [
          {
            header: t('common.actions'),
            end: true,
            show: (member: Member) => (
              <RowMenu label={t('common.actionsFor', { name: nameOf(member) })}>
                <Menu.Item
                  leftSection={<UserPen size={16} aria-hidden />}
                  onClick={() => setDoing({ what: 'edit', member })}
                >
                  {t('members.edit')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<KeyRound size={16} aria-hidden />}
                  onClick={() => setDoing({ what: 'reset', member })}
                >
                  {t('members.reset')}
                </Menu.Item>
                {mayAudit && (
                  <Menu.Item
                    leftSection={<History size={16} aria-hidden />}
                    onClick={() => setDoing({ what: 'changes', member })}
                  >
                    {t('members.changes')}
                  </Menu.Item>
                )}
                <Menu.Item
                  c="var(--mantine-color-error)"
                  leftSection={<UserMinus size={16} aria-hidden />}
                  onClick={() => setDoing({ what: 'remove', member })}
                >
                  {t('members.remove')}
                </Menu.Item>
              </RowMenu>
            ),
          },
        ]
      : []),
  ];
  const done = (): void => setDoing(undefined);
  return (
    <>
      <List
        label={t('members.title')}
        pages={customerId ? theirs : own}
        columns={columns}
        keyOf={({ userId }) => userId}
        empty={empty}
      />
      {doing?.what === 'edit' && (
        <EditMember member={doing.member} customerId={customerId} onClose={done} />
      )}
      {doing?.what === 'reset' && (
        <ResetPassword member={doing.member} customerId={customerId} onClose={done} />
      )}
      {doing?.what === 'changes' && <PersonChanges member={doing.member} onClose={done} />}
      {doing?.what === 'remove' && (
        <Remove member={doing.member} customerId={customerId} onClose={done} />
      )}
    </>
  );
}
