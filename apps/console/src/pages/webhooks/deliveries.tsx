import { Alert, Button, Text } from '@mantine/core';
import {
  DeliveryStatus,
  listWebhookDeliveries,
  listWebhooks,
  retryWebhookDelivery,
  updateWebhook,
  type Delivery,
  type Webhook,
} from '@gatehouse/contracts/notifications';
import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useApiQuery, useApiMutation, useApiList } from '../../api/queries.js';
import { ago, dateTime } from '../../i18n/formats.js';
import { Dialog } from '../../components/dialog.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterSelect, FilterBar } from '../../components/filter-bar.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useQueryParam } from '../../components/search-input.js';
import { useToast } from '../../components/toasts.js';
import { DeliveryBadge } from './badges.js';

export default function Deliveries() {
  const { t } = useTranslation();
  const toast = useToast();
  const { id } = useParams<{ id: string }>();
  const [status, setStatus] = useQueryParam('status');
  // There are at most 20 webhooks, so find it in the list.
  const webhooks = useApiQuery(listWebhooks, {});
  const webhook = webhooks.data?.items.find((each) => each.id === id);
  const filter = { webhookId: id, status: DeliveryStatus.safeParse(status).data };
  const pages = useApiList(listWebhookDeliveries, filter);
  const retry = useApiMutation(retryWebhookDelivery, [listWebhookDeliveries]);
  const columns: Column<Delivery>[] = [
    {
      header: t('deliveries.event'),
      render: (delivery) => (
        <>
          <Text size="sm" fw={550}>
            {t(`webhooks.names.${delivery.type}`)}
          </Text>
          <Text size="xs" c="dimmed">
            {dateTime(delivery.createdAt)} ·{' '}
            {t('deliveries.attempts', { count: delivery.attempts })}
            {delivery.nextAttemptAt &&
              ` · ${t('deliveries.next', { when: ago(delivery.nextAttemptAt) })}`}
          </Text>
          <div className="narrow">
            <DeliveryBadge status={delivery.status} />
          </div>
        </>
      ),
    },
    {
      header: t('deliveries.status'),
      wide: true,
      render: (delivery) => <DeliveryBadge status={delivery.status} />,
    },
    {
      header: t('deliveries.answer'),
      wide: true,
      render: ({ lastStatus, lastError, attempts }) =>
        attempts === 0 ? '–' : (lastStatus ?? lastError ?? t('deliveries.noAnswer')),
    },
    {
      header: t('common.actions'),
      end: true,
      render: (delivery) => (
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
              { onSuccess: () => toast(t('deliveries.retried')) },
            )
          }
        >
          {t('deliveries.retry')}
        </Button>
      ),
    },
  ];
  return (
    <Page
      title={t('webhooks.deliveries')}
      lead={
        <>
          {webhook && <span style={{ overflowWrap: 'anywhere' }}>{webhook.url} · </span>}
          {t('deliveries.lead')}
        </>
      }
    >
      {webhook?.status === 'disabled' && <DisabledNotice webhook={webhook} />}
      <FilterBar
        action={
          <Button
            variant="default"
            leftSection={<RefreshCw size={15} aria-hidden />}
            loading={pages.isRefetching}
            onClick={() => void pages.refetch()}
          >
            {t('deliveries.refresh')}
          </Button>
        }
      >
        <FilterSelect
          label={t('deliveries.status')}
          value={filter.status}
          options={DeliveryStatus.options}
          nameOf={(each) => t(`deliveries.statuses.${each as DeliveryStatus}`)}
          onChange={setStatus}
        />
      </FilterBar>
      <DataTable
        label={t('webhooks.deliveries')}
        pages={pages}
        columns={columns}
        keyOf={(delivery) => delivery.id}
        empty={
          filter.status ? (
            <EmptyState title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <EmptyState title={t('deliveries.none')} text={t('deliveries.noneText')} />
          )
        }
      />
      {retry.isError && (
        <Dialog title={t('deliveries.notRetried')} onClose={() => retry.reset()}>
          <ProblemAlert problem={retry.error} />
        </Dialog>
      )}
    </Page>
  );
}

function DisabledNotice({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const change = useApiMutation(updateWebhook, [listWebhooks]);
  return (
    <Alert
      mb="lg"
      color="yellow"
      variant="outline"
      c="var(--mantine-color-text)"
      title={t('webhooks.disabledTitle')}
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      <Text size="sm">
        {webhook.disabledReason !== null &&
          `${t('webhooks.disabledReason', { reason: webhook.disabledReason })} `}
        {t('webhooks.disabledByHand')}
      </Text>
      <ProblemAlert problem={change.error} />
      <Button
        mt="sm"
        size="compact-sm"
        variant="default"
        loading={change.isPending}
        onClick={() => change.mutate({ webhookId: webhook.id, status: 'active' })}
      >
        {t('webhooks.enable')}
      </Button>
    </Alert>
  );
}
