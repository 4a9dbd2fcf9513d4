import { ActionIcon } from '@mantine/core';
import {
  deleteApiKey,
  listApiKeys,
  type ApiKey,
  type ServiceAccount,
} from '@gatehouse/contracts/tenant-access';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../components/ago.js';
import { AddButton } from '../../components/buttons.js';
import { ConfirmDelete } from '../../components/confirm-delete.js';
import type { Column } from '../../components/column.js';
import { List } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { Panel } from '../../components/panel.js';
import { useList } from '../../components/use-list.js';
import { dateTime } from '../../i18n/formats.js';
import { NewKey } from './new-key.js';

export function ApiKeys({ account }: { account: ServiceAccount }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const [deleting, setDeleting] = useState<ApiKey>();
  const serviceAccountId = account.id;
  const expiryOf = ({ expiresAt }: ApiKey): string => {
    if (expiresAt === null) return t('apiKeys.noExpiry');
    const isPast = expiresAt.getTime() <= Date.now();
    return t(isPast ? 'apiKeys.expired' : 'apiKeys.expiresAt', { when: dateTime(expiresAt) });
  };
  const lastUseOf = ({ lastUsedAt }: ApiKey) =>
    lastUsedAt ? <Ago at={lastUsedAt} /> : t('apiKeys.neverUsed');
  const columns: Column<ApiKey>[] = [
    {
      header: t('apiKeys.name'),
      render: (key) => (
        <NameCell
          name={key.name}
          detail={
            key.permissions.map((each) => t(`permissions.${each}`)).join(' · ') ||
            t('apiKeys.noPermissions')
          }
          narrow={
            <>
              {expiryOf(key)} · {t('apiKeys.lastUsed')}: {lastUseOf(key)}
            </>
          }
        >
          {key.networks && <code>{key.networks.join(', ')}</code>}
        </NameCell>
      ),
    },
    { header: t('apiKeys.expiry'), wide: true, render: expiryOf },
    { header: t('apiKeys.lastUsed'), wide: true, render: lastUseOf },
  ];
  const rowActions = (key: ApiKey) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t('apiKeys.deleteNamed', { name: key.name })}
      onClick={() => setDeleting(key)}
    >
      <Trash2 size={16} aria-hidden />
    </ActionIcon>
  );
  return (
    <Panel
      title={t('apiKeys.title')}
      lead={t('apiKeys.lead')}
      side={<AddButton label={t('apiKeys.add')} onClick={() => setAdding(true)} />}
    >
      <List
        label={t('apiKeys.title')}
        list={useList(listApiKeys, { input: { serviceAccountId } })}
        columns={columns}
        rowActions={rowActions}
        keyOf={({ id }) => id}
        empty={{ title: t('apiKeys.none'), text: t('apiKeys.noneText') }}
      />
      {adding && <NewKey account={account} onClose={() => setAdding(false)} />}
      {deleting && (
        <ConfirmDelete
          contract={deleteApiKey}
          input={{ serviceAccountId, keyId: deleting.id }}
          touches={[listApiKeys]}
          title={t('apiKeys.deleteTitle', { name: deleting.name })}
          text={t('apiKeys.deleteText')}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </Panel>
  );
}
