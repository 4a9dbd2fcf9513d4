import { Stack } from '@mantine/core';
import {
  deleteServiceAccount,
  getServiceAccount,
  listServiceAccounts,
  type ServiceAccount,
} from '@gatehouse/contracts/tenant-access';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { useApiQuery } from '../../api/queries.js';
import { ConfirmDelete } from '../../components/confirm-delete.js';
import { DescriptionItem } from '../../components/description-item.js';
import { EditAndDelete } from '../../components/edit-and-delete.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useRoleNames } from '../../components/use-role-names.js';
import { dateTime } from '../../i18n/formats.js';
import { ApiKeys } from './api-keys.js';
import { EditServiceAccount } from './edit-service-account.js';

const LIST = '/settings/service-accounts';

export default function ServiceAccountPage() {
  const { id } = useParams<{ id: string }>();
  const query = useApiQuery(getServiceAccount, { serviceAccountId: id });
  if (query.isPending) return <Loading />;
  if (!query.data)
    return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  return <Shown key={id} account={query.data} />;
}

function Shown({ account }: { account: ServiceAccount }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<'edit' | 'delete'>();
  const close = (): void => setOpen(undefined);
  const { id, name } = account;
  return (
    <Page
      parents={[{ label: t('nav.serviceAccounts'), href: LIST }]}
      title={name}
      lead={account.description}
      actions={<EditAndDelete onEdit={() => setOpen('edit')} onDelete={() => setOpen('delete')} />}
    >
      <Stack gap="lg">
        <ApiKeys account={account} />
        <Details account={account} />
      </Stack>
      {open === 'edit' && <EditServiceAccount account={account} onClose={close} />}
      {open === 'delete' && (
        <ConfirmDelete
          contract={deleteServiceAccount}
          input={{ serviceAccountId: id }}
          touches={[listServiceAccounts]}
          title={t('serviceAccounts.deleteTitle', { name })}
          text={t('serviceAccounts.deleteText')}
          onClose={close}
          onDeleted={() => navigate(LIST, { replace: true })}
        />
      )}
    </Page>
  );
}

function Details({ account }: { account: ServiceAccount }) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const { roles, permissions, createdAt } = account;
  return (
    <Panel title={t('serviceAccounts.details')}>
      <Stack component="dl" gap="sm" m={0}>
        <DescriptionItem name={t('serviceAccounts.roles')}>
          {roles.map((role) => roleName(role)).join(', ')}
        </DescriptionItem>
        <DescriptionItem name={t('serviceAccounts.permissions')}>
          {permissions.length === 0
            ? t('serviceAccounts.noPermissions')
            : permissions.map((each) => t(`permissions.${each}`)).join(' · ')}
        </DescriptionItem>
        <DescriptionItem name={t('serviceAccounts.created')}>{dateTime(createdAt)}</DescriptionItem>
      </Stack>
    </Panel>
  );
}
