import { Button, Menu, Text } from '@mantine/core';
import {
  deleteWebhook,
  listWebhooks,
  updateWebhook,
  type NewWebhook,
  type Webhook,
} from '@gatehouse/contracts/notifications';
import { Plus, Power, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApiMutation, useApiList } from '../../api/queries.js';
import { ConfirmDelete } from '../../components/confirm-delete.js';
import { Dialog } from '../../components/dialog.js';
import { EditMenu } from '../../components/edit-menu.js';
import { EmptyState } from '../../components/empty-state.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { EditWebhook } from './edit-webhook.js';
import { WebhookBadge } from './badges.js';
import { SigningSecret } from './signing-secret.js';

export default function Webhooks() {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<Webhook | 'new'>();
  const [deleting, setDeleting] = useState<Webhook>();
  const [made, setMade] = useState<NewWebhook>();
  const pages = useApiList(listWebhooks, {});
  const change = useApiMutation(updateWebhook, [listWebhooks]);
  const add = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {t('webhooks.add')}
    </Button>
  );
  const columns: Column<Webhook>[] = [
    {
      header: t('webhooks.url'),
      render: (webhook) => (
        <>
          <Link className="row-link" href={`/settings/webhooks/${webhook.id}`}>
            {webhook.url}
          </Link>
          <Text size="xs" c="dimmed">
            {webhook.events.map((each) => t(`webhooks.names.${each}`)).join(' · ')}
          </Text>
          <div className="narrow">
            <WebhookBadge status={webhook.status} />
          </div>
        </>
      ),
    },
    {
      header: t('webhooks.status'),
      wide: true,
      render: ({ status }) => <WebhookBadge status={status} />,
    },
    {
      header: t('common.actions'),
      end: true,
      render: (webhook) => (
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
      ),
    },
  ];
  return (
    <Page title={t('nav.webhooks')} lead={t('webhooks.lead')} actions={add}>
      <DataTable
        label={t('nav.webhooks')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('webhooks.none')} text={t('webhooks.noneText')} />}
      />
      {edited && (
        <EditWebhook
          webhook={edited === 'new' ? undefined : edited}
          onMade={setMade}
          onClose={() => setEdited(undefined)}
        />
      )}
      {made && <SigningSecret secret={made.secret} onClose={() => setMade(undefined)} />}
      {change.isError && (
        <Dialog title={t('webhooks.notChanged')} onClose={() => change.reset()}>
          <ProblemAlert problem={change.error} />
        </Dialog>
      )}
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
    </Page>
  );
}
