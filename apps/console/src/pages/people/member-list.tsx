import { Menu, VisuallyHidden } from '@mantine/core';
import {
  listCustomerMembers,
  listMembers,
  type Customer,
  type Member,
} from '@gatehouse/contracts/tenant-access';
import { Check, KeyRound, UserMinus, UserPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fullName, usePermission, useMe } from '../../app/me.js';
import { Ago } from '../../components/ago.js';
import type { Column } from '../../components/column.js';
import { List } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { RowMenu } from '../../components/row-menu.js';
import { EditMember } from './edit-member.js';
import { RemoveMember, ResetMemberPassword } from './member-actions.js';
import { useList } from '../../components/use-list.js';
import { useOnPaper } from '../../components/use-on-paper.js';
import { useRoleNames } from '../../components/use-role-names.js';

interface OpenDialog {
  what: 'edit' | 'reset' | 'remove';
  member: Member;
}

/** Members of the user's own organization or of a customer. */
export function MemberList({ customer }: { customer?: Customer }) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const me = useMe();
  const onPaper = useOnPaper();
  const mayManage = usePermission('members:manage');
  const [openDialog, setOpenDialog] = useState<OpenDialog>();
  const customerId = customer?.id;
  const search = t('members.search');
  const own = useList(listMembers, { search, enabled: !customerId });
  const theirs = useList(listCustomerMembers, {
    input: { customerId: customerId ?? '' },
    search,
    enabled: Boolean(customerId),
  });
  const users = me.organization.kind === 'customer' ? '/employees' : '/users';
  const personPath = ({ userId }: Member): string =>
    customerId ? `/customers/${customerId}/people/${userId}` : `${users}/${userId}`;
  const columns: Column<Member>[] = [
    {
      header: t('person.person'),
      render: (member) => (
        <NameCell
          name={`${fullName(member)}${member.userId === me.id && !onPaper ? ` (${t('common.you')})` : ''}`}
          href={personPath(member)}
          detail={member.email}
        />
      ),
    },
    {
      header: t(
        me.organization.kind === 'provider' && !customerId
          ? 'members.isPartnerAdmin'
          : 'members.isAdmin',
      ),
      render: ({ profile }) =>
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
      render: ({ roles }) => roles.map((role) => roleName(role)).join(', '),
    },
    ...(customerId
      ? []
      : [
          {
            header: t('members.capability'),
            wide: true,
            render: ({ capability }: Member) => t(`members.capabilities.${capability}`),
          },
        ]),
    {
      header: t('members.lastSignIn'),
      wide: true,
      render: ({ lastSignInAt }) => (lastSignInAt ? <Ago at={lastSignInAt} /> : t('members.never')),
    },
  ];
  const rowActions = (member: Member) => (
    <RowMenu label={t('common.actionsFor', { name: fullName(member) })}>
      <Menu.Item
        leftSection={<UserPen size={16} aria-hidden />}
        onClick={() => setOpenDialog({ what: 'edit', member })}
      >
        {t('members.edit')}
      </Menu.Item>
      <Menu.Item
        leftSection={<KeyRound size={16} aria-hidden />}
        onClick={() => setOpenDialog({ what: 'reset', member })}
      >
        {t('members.reset')}
      </Menu.Item>
      <Menu.Item
        c="var(--mantine-color-error)"
        leftSection={<UserMinus size={16} aria-hidden />}
        onClick={() => setOpenDialog({ what: 'remove', member })}
      >
        {t('members.remove')}
      </Menu.Item>
    </RowMenu>
  );
  const done = (): void => setOpenDialog(undefined);
  return (
    <>
      <List
        label={t('members.title')}
        list={customerId ? theirs : own}
        columns={columns}
        rowActions={mayManage && rowActions}
        keyOf={({ userId }) => userId}
        empty={{
          title: t('members.none'),
          text: customer ? t('members.noneOfCustomer', { name: customer.name }) : '',
        }}
      />
      {openDialog?.what === 'edit' && (
        <EditMember member={openDialog.member} customerId={customerId} onClose={done} />
      )}
      {openDialog?.what === 'reset' && (
        <ResetMemberPassword member={openDialog.member} customerId={customerId} onClose={done} />
      )}
      {openDialog?.what === 'remove' && (
        <RemoveMember member={openDialog.member} customerId={customerId} onClose={done} />
      )}
    </>
  );
}
