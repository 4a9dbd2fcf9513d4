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
import { useChange, usePages } from '../../api/queries.js';
import { Deletion } from '../../parts/deletion.js';
import { Dialog } from '../../parts/dialog.js';
import { EditMenu } from '../../parts/edit-menu.js';
import { Empty } from '../../parts/empty.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { EditWebhook } from './edit-webhook.js';
import { WebhookMark } from './marks.js';
import { NewSecret } from './new-secret.js';

/** Where systems of the provider are told what happens. */
export default function Webhooks() {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<Webhook | 'new'>();
  const [doomed, setDoomed] = useState<Webhook>();
  const [made, setMade] = useState<NewWebhook>();
  const pages = usePages(listWebhooks, {});
  const change = useChange(updateWebhook, [listWebhooks]);
  const add = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {t('webhooks.add')}
    </Button>
  );
  const columns: Column<Webhook>[] = [
    {
      header: t('webhooks.url'),
      show: (webhook) => (
        <>
          <Link className="row-link" href={`/settings/webhooks/${webhook.id}`}>
            {webhook.url}
          </Link>
          <Text size="xs" c="dimmed">
            {webhook.events.map((each) => t(`webhooks.names.${each}`)).join(' · ')}
          </Text>
          <div className="narrow">
            <WebhookMark status={webhook.status} />
          </div>
        </>
      ),
    },
    {
      header: t('webhooks.status'),
      wide: true,
      show: ({ status }) => <WebhookMark status={status} />,
    },
    {
      header: t('common.actions'),
      end: true,
      show: (webhook) => (
        <EditMenu
          name={webhook.url}
          onEdit={() => setEdited(webhook)}
          onDelete={() => setDoomed(webhook)}
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
      <List
        label={t('nav.webhooks')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<Empty title={t('webhooks.none')} text={t('webhooks.noneText')} />}
      />
      {edited && (
        <EditWebhook
          webhook={edited === 'new' ? undefined : edited}
          onMade={setMade}
          onClose={() => setEdited(undefined)}
        />
      )}
      {made && <NewSecret secret={made.secret} onClose={() => setMade(undefined)} />}
      {change.isError && (
        <Dialog title={t('webhooks.notChanged')} onClose={() => change.reset()}>
          <ProblemAlert problem={change.error} />
        </Dialog>
      )}
      {doomed && (
        <Deletion
          contract={deleteWebhook}
          input={{ webhookId: doomed.id }}
          touches={[listWebhooks]}
          title={t('webhooks.deleteTitle')}
          text={t('webhooks.deleteText', { url: doomed.url })}
          onClose={() => setDoomed(undefined)}
        />
      )}
    </Page>
  );
}
