import type { Delivery, Webhook } from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';
import { Status, type Tone } from '../../parts/status.js';

const DELIVERY: Readonly<Record<Delivery['status'], Tone>> = {
  queued: 'waiting',
  delivered: 'good',
  failed: 'bad',
};

export function WebhookMark({ status }: { status: Webhook['status'] }) {
  const { t } = useTranslation();
  return (
    <Status tone={status === 'active' ? 'good' : 'bad'}>{t(`webhooks.statuses.${status}`)}</Status>
  );
}

export function DeliveryMark({ status }: { status: Delivery['status'] }) {
  const { t } = useTranslation();
  return <Status tone={DELIVERY[status]}>{t(`deliveries.statuses.${status}`)}</Status>;
}
