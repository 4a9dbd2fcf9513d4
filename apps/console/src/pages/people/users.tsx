import { Button, Group, Title } from '@mantine/core';
import { listInvitations } from '@gatehouse/contracts/invitations';
import { useDisclosure } from '@mantine/hooks';
import { FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiList } from '../../api/queries.js';
import { usePermission, useMe } from '../../app/me.js';
import { EmptyState } from '../../components/empty-state.js';
import { Page } from '../../components/page.js';
import { SearchInput } from '../../components/search-input.js';
import { ImportInvitations } from '../invitations/import-invitations.js';
import { InvitationList } from '../invitations/invitation-list.js';
import { MemberList } from './member-list.js';
import { NewUser } from './new-user.js';

/** "Manage Users" for a provider, "Employees" for a customer. */
export default function Users() {
  const { t } = useTranslation();
  const isCustomer = useMe().organization.kind === 'customer';
  const mayManage = usePermission('members:manage');
  const [q, setQ] = useState('');
  const [adding, add] = useDisclosure();
  const [importing, load] = useDisclosure();
  return (
    <Page
      title={t(isCustomer ? 'nav.employees' : 'nav.manageUsers')}
      lead={t(isCustomer ? 'members.leadCustomer' : 'members.lead')}
      actions={
        mayManage && (
          <>
            <Button
              variant="default"
              leftSection={<FileUp size={16} aria-hidden />}
              onClick={load.open}
            >
              {t('import.open')}
            </Button>
            <Button leftSection={<Plus size={16} aria-hidden />} onClick={add.open}>
              {t('members.add')}
            </Button>
          </>
        )
      }
    >
      <Group mb="md">
        <SearchInput label={t('members.search')} onSearch={setQ} />
      </Group>
      <MemberList
        q={q}
        empty={<EmptyState title={t('common.nothingFound')} text={t('common.nothingFoundText')} />}
      />
      {mayManage && <OpenInvitations />}
      {adding && <NewUser onClose={add.close} />}
      {importing && <ImportInvitations onClose={load.close} />}
    </Page>
  );
}

function OpenInvitations() {
  const { t } = useTranslation();
  const pages = useApiList(listInvitations, {});
  return (
    <>
      <Title order={2} size="h4" mt="xl" mb="md">
        {t('invitations.title')}
      </Title>
      <InvitationList
        pages={pages}
        touches={[listInvitations]}
        empty={<EmptyState title={t('invitations.none')} text={t('invitations.noneOwn')} />}
      />
    </>
  );
}
