import type { Delivery, Webhook } from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type StatusTone } from '../../components/status-badge.js';

const DELIVERY: Readonly<Record<Delivery['status'], StatusTone>> = {
  queued: 'waiting',
  delivered: 'good',
  failed: 'bad',
};

export function WebhookBadge({ status }: { status: Webhook['status'] }) {
  const { t } = useTranslation();
  return (
    <StatusBadge tone={status === 'active' ? 'good' : 'bad'}>
      {t(`webhooks.statuses.${status}`)}
    </StatusBadge>
  );
}

export function DeliveryBadge({ status }: { status: Delivery['status'] }) {
  const { t } = useTranslation();
  return <StatusBadge tone={DELIVERY[status]}>{t(`deliveries.statuses.${status}`)}</StatusBadge>;
}
