import { MultiSelect, Text } from '@mantine/core';
import {
  listWebhookDeliveries,
  replayWebhook,
  type Webhook,
  WebhookEvent,
} from '@gatehouse/contracts/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useApiMutation } from '../../api/queries.js';
import { DateTimeInput } from '../../components/date-time-input.js';
import { FormDialog } from '../../components/dialog.js';
import { toast } from '../../components/toast.js';
import { useSchemaForm } from '../../components/use-schema-form.js';

const DAY_MS = 24 * 60 * 60_000;
const { from, to, events } = replayWebhook.input.shape;
const FORM = z.strictObject({ from, to, events });

/** The last day, up to the minute that has begun, since inputs have no seconds. */
function lastDay(): { from: string; to: string } {
  const now = Date.now();
  return {
    from: new Date(now - DAY_MS).toISOString(),
    to: new Date(Math.ceil(now / 60_000) * 60_000).toISOString(),
  };
}

/** Sends the deliveries of a period again. */
export function Replay({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation();
  const replay = useApiMutation(replayWebhook, [listWebhookDeliveries]);
  const [period] = useState(lastDay);
  const fields = useSchemaForm(FORM, {
    initial: { ...period, events: [] },
    submit: async ({ events, ...values }) => {
      const chosen = events?.length ? { events } : {};
      await replay.mutateAsync({ webhookId: webhook.id, ...values, ...chosen });
      toast.success(t('webhooks.replayed'));
      onClose();
    },
  });
  const at = (name: 'from' | 'to') => {
    const { onChange: _, ...field } = fields.text(name);
    return { ...field, onMoment: (moment: string) => fields.set(name, moment) };
  };
  return (
    <FormDialog
      title={t('webhooks.replayTitle')}
      fields={fields}
      submit={t('webhooks.replay')}
      onClose={onClose}
    >
      <Text size="sm">{t('webhooks.replayText')}</Text>
      <DateTimeInput {...at('from')} label={t('webhooks.from')} data-autofocus />
      <DateTimeInput {...at('to')} label={t('webhooks.to')} />
      <MultiSelect
        {...fields.choices('events')}
        searchable
        label={t('webhooks.events')}
        description={t('webhooks.replayEvents')}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        data={WebhookEvent.options.map((value) => ({ value, label: t(`webhooks.names.${value}`) }))}
      />
    </FormDialog>
  );
}
