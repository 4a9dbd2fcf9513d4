import { Button } from '@mantine/core';
import {
  DeliveryStatus,
  listWebhookDeliveries,
  listWebhooks,
  retryWebhookDelivery,
  type Delivery,
} from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useApiQuery, useApiMutation } from '../../api/queries.js';
import { ago, dateTime } from '../../i18n/formats.js';
import type { Column } from '../../components/column.js';
import { FailedDialog } from '../../components/failed-dialog.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { RefreshButton } from '../../components/refresh-button.js';
import { useList } from '../../components/use-list.js';
import { toast } from '../../components/toast.js';
import { DeliveryBadge } from './badges.js';
import { DisabledNotice } from './disabled-notice.js';
import { useResponseText } from './use-response-text.js';
import { WebhookActions } from './webhook-actions.js';

export default function Deliveries() {
  const { t } = useTranslation();
  const responseOf = useResponseText();
  const { id } = useParams<{ id: string }>();
  // There are at most 20 webhooks, so find it in the list.
  const webhooks = useApiQuery(listWebhooks, {});
  const webhook = webhooks.data?.items.find((each) => each.id === id);
  const list = useList(listWebhookDeliveries, {
    input: { webhookId: id },
    filters: {
      status: {
        label: t('deliveries.status'),
        options: DeliveryStatus.options,
        nameOf: (each) => t(`deliveries.statuses.${each}`),
      },
    },
  });
  const retry = useApiMutation(retryWebhookDelivery, [listWebhookDeliveries]);
  const columns: Column<Delivery>[] = [
    {
      header: t('deliveries.event'),
      render: (delivery) => (
        <NameCell
          name={t(`webhooks.names.${delivery.type}`)}
          detail={
            <>
              {dateTime(delivery.createdAt)} ·{' '}
              {t('deliveries.attempts', { count: delivery.attempts })}
              {delivery.nextAttemptAt &&
                ` · ${t('deliveries.next', { when: ago(delivery.nextAttemptAt) })}`}
            </>
          }
          narrow={<DeliveryBadge status={delivery.status} />}
        />
      ),
    },
    {
      header: t('deliveries.status'),
      wide: true,
      render: (delivery) => <DeliveryBadge status={delivery.status} />,
    },
    {
      header: t('deliveries.response'),
      wide: true,
      render: responseOf,
    },
  ];
  const rowActions = (delivery: Delivery) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t('deliveries.retryNamed', {
        event: t(`webhooks.names.${delivery.type}`),
        when: dateTime(delivery.createdAt),
      })}
      onClick={() =>
        retry.mutate(
          { webhookId: id, deliveryId: delivery.id },
          { onSuccess: () => toast.success(t('deliveries.retried')) },
        )
      }
    >
      {t('deliveries.retry')}
    </Button>
  );
  return (
    <ListPage
      parents={[{ label: t('nav.webhooks'), href: '/settings/webhooks' }]}
      title={t('webhooks.deliveries')}
      lead={
        <>
          {webhook && <span style={{ overflowWrap: 'anywhere' }}>{webhook.url} · </span>}
          {t('deliveries.lead')}
        </>
      }
      actions={
        <>
          <RefreshButton list={list} />
          {webhook && <WebhookActions webhook={webhook} />}
        </>
      }
      above={webhook?.status === 'disabled' && <DisabledNotice webhook={webhook} />}
      list={list}
      columns={columns}
      rowActions={rowActions}
      keyOf={(delivery) => delivery.id}
      empty={{ title: t('deliveries.none'), text: t('deliveries.noneText') }}
    >
      <FailedDialog title={t('deliveries.notRetried')} mutation={retry} />
    </ListPage>
  );
}
