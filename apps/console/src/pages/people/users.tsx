import { Title } from '@mantine/core';
import { listInvitations } from '@gatehouse/contracts/invitations';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { usePermission, useMe } from '../../app/me.js';
import { AddButton, ImportButton } from '../../components/buttons.js';
import { Page } from '../../components/page.js';
import { useQueryParam } from '../../components/search-input.js';
import { useList } from '../../components/use-list.js';
import { InvitationList } from '../invitations/invitation-list.js';
import { ImportMembers } from './import-members.js';
import { MemberList } from './member-list.js';
import { NewUser } from './new-user.js';

/** "Manage Users" for a provider, "Employees" for a customer. */
export default function Users() {
  const { t } = useTranslation();
  const isCustomer = useMe().organization.kind === 'customer';
  const mayManage = usePermission('members:manage');
  const [adding, setAdding] = useQueryParam('new');
  const [importing, load] = useDisclosure();
  return (
    <Page
      title={t(isCustomer ? 'nav.employees' : 'nav.manageUsers')}
      lead={t(isCustomer ? 'members.leadCustomer' : 'members.lead')}
      actions={
        mayManage && (
          <>
            <ImportButton onClick={load.open} />
            <AddButton label={t('members.add')} onClick={() => setAdding('yes')} />
          </>
        )
      }
    >
      <MemberList />
      {mayManage && <OpenInvitations />}
      {adding !== '' && mayManage && <NewUser onClose={() => setAdding(null)} />}
      {importing && <ImportMembers onClose={load.close} />}
    </Page>
  );
}

function OpenInvitations() {
  const { t } = useTranslation();
  return (
    <>
      <Title order={2} size="h4" mt="xl" mb="md">
        {t('invitations.title')}
      </Title>
      <InvitationList
        list={useList(listInvitations)}
        touches={[listInvitations]}
        noneText={t('invitations.noneOwn')}
      />
    </>
  );
}
