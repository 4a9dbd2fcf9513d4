import { Menu } from '@mantine/core';
import {
  deleteWebhook,
  listWebhooks,
  updateWebhook,
  type NewWebhook,
  type Webhook,
} from '@gatehouse/contracts/notifications';
import { KeyRound, Power, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApiMutation } from '../../api/queries.js';
import { AddButton } from '../../components/buttons.js';
import { ConfirmDelete } from '../../components/confirm-delete.js';
import type { Column } from '../../components/column.js';
import { FailedDialog } from '../../components/failed-dialog.js';
import { EditMenu } from '../../components/edit-menu.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { NewSecret } from '../../components/new-secret.js';
import { useList } from '../../components/use-list.js';
import { EditWebhook } from './edit-webhook.js';
import { WebhookBadge } from './badges.js';
import { RotateSecret } from './rotate-secret.js';

export default function Webhooks() {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<Webhook | 'new'>();
  const [deleting, setDeleting] = useState<Webhook>();
  const [rotating, setRotating] = useState<Webhook>();
  const [made, setMade] = useState<NewWebhook>();
  const change = useApiMutation(updateWebhook, [listWebhooks]);
  const columns: Column<Webhook>[] = [
    {
      header: t('webhooks.url'),
      render: (webhook) => (
        <NameCell
          name={webhook.url}
          href={`/settings/webhooks/${webhook.id}`}
          detail={webhook.events.map((each) => t(`webhooks.names.${each}`)).join(' · ')}
          narrow={<WebhookBadge status={webhook.status} />}
        />
      ),
    },
    {
      header: t('webhooks.status'),
      wide: true,
      render: ({ status }) => <WebhookBadge status={status} />,
    },
  ];
  const rowActions = (webhook: Webhook) => (
    <EditMenu
      name={webhook.url}
      onEdit={() => setEdited(webhook)}
      onDelete={() => setDeleting(webhook)}
    >
      <Menu.Item
        component={Link}
        href={`/settings/webhooks/${webhook.id}`}
        leftSection={<Send size={16} aria-hidden />}
      >
        {t('webhooks.deliveries')}
      </Menu.Item>
      <Menu.Item
        leftSection={<KeyRound size={16} aria-hidden />}
        onClick={() => setRotating(webhook)}
      >
        {t('webhooks.rotate')}
      </Menu.Item>
      <Menu.Item
        leftSection={<Power size={16} aria-hidden />}
        onClick={() =>
          change.mutate({
            webhookId: webhook.id,
            status: webhook.status === 'active' ? 'disabled' : 'active',
          })
        }
      >
        {t(webhook.status === 'active' ? 'webhooks.disable' : 'webhooks.enable')}
      </Menu.Item>
    </EditMenu>
  );
  return (
    <ListPage
      title={t('nav.webhooks')}
      lead={t('webhooks.lead')}
      actions={<AddButton label={t('webhooks.add')} onClick={() => setEdited('new')} />}
      list={useList(listWebhooks)}
      columns={columns}
      rowActions={rowActions}
      keyOf={({ id }) => id}
      empty={{ title: t('webhooks.none'), text: t('webhooks.noneText') }}
    >
      {edited && (
        <EditWebhook
          webhook={edited === 'new' ? undefined : edited}
          onMade={setMade}
          onClose={() => setEdited(undefined)}
        />
      )}
      {made && (
        <NewSecret
          title={t('webhooks.secretTitle')}
          text={t('webhooks.secretText')}
          secret={made.secret}
          copyLabel={t('webhooks.copySecret')}
          onClose={() => setMade(undefined)}
        />
      )}
      {rotating && <RotateSecret webhook={rotating} onClose={() => setRotating(undefined)} />}
      <FailedDialog title={t('webhooks.notChanged')} mutation={change} />
      {deleting && (
        <ConfirmDelete
          contract={deleteWebhook}
          input={{ webhookId: deleting.id }}
          touches={[listWebhooks]}
          title={t('webhooks.deleteTitle')}
          text={t('webhooks.deleteText', { url: deleting.url })}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}
