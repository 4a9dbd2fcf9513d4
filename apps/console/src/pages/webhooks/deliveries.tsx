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
import { useAnswer, useChange, usePages } from '../../api/queries.js';
import { ago, dateTime } from '../../i18n/formats.js';
import { Dialog } from '../../parts/dialog.js';
import { Empty } from '../../parts/empty.js';
import { Choice, Filters } from '../../parts/filters.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useAddressPart } from '../../parts/search.js';
import { useTell } from '../../parts/toasts.js';
import { DeliveryMark } from './marks.js';

/** What was sent to one webhook, and what became of it. */
export default function Deliveries() {
  const { t } = useTranslation();
  const tell = useTell();
  const { id } = useParams<{ id: string }>();
  const [status, setStatus] = useAddressPart('status');
  // There are 20 at most, so the list of them is where one is found.
  const webhooks = useAnswer(listWebhooks, {});
  const webhook = webhooks.data?.items.find((each) => each.id === id);
  const wish = { webhookId: id, status: DeliveryStatus.safeParse(status).data };
  const pages = usePages(listWebhookDeliveries, wish);
  const retry = useChange(retryWebhookDelivery, [listWebhookDeliveries]);
  const columns: Column<Delivery>[] = [
    {
      header: t('deliveries.event'),
      show: (delivery) => (
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
            <DeliveryMark status={delivery.status} />
          </div>
        </>
      ),
    },
    {
      header: t('deliveries.status'),
      wide: true,
      show: (delivery) => <DeliveryMark status={delivery.status} />,
    },
    {
      header: t('deliveries.answer'),
      wide: true,
      show: ({ lastStatus, lastError, attempts }) =>
        attempts === 0 ? '–' : (lastStatus ?? lastError ?? t('deliveries.noAnswer')),
    },
    {
      header: t('common.actions'),
      end: true,
      show: (delivery) => (
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
              { onSuccess: () => tell(t('deliveries.retried')) },
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
      <Filters
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
        <Choice
          label={t('deliveries.status')}
          value={wish.status}
          options={DeliveryStatus.options}
          nameOf={(each) => t(`deliveries.statuses.${each as DeliveryStatus}`)}
          onChange={setStatus}
        />
      </Filters>
      <List
        label={t('webhooks.deliveries')}
        pages={pages}
        columns={columns}
        keyOf={(delivery) => delivery.id}
        empty={
          wish.status ? (
            <Empty title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <Empty title={t('deliveries.none')} text={t('deliveries.noneText')} />
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
  const change = useChange(updateWebhook, [listWebhooks]);
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
