import { Select } from '@mantine/core';
import { rotateWebhookSecret, type Webhook } from '@gatehouse/contracts/notifications';
import type { OutputOf } from '@gatehouse/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { NewSecret } from '../../components/new-secret.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { dateTime } from '../../i18n/formats.js';

const OVERLAPS = [
  ['day', 24],
  ['week', 168],
  ['none', 0],
] as const;
const FORM = rotateWebhookSecret.input.pick({ overlapHours: true });

/** Replaces the secret of a webhook, and shows the new one. */
export function RotateSecret({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation();
  const rotation = useApiMutation(rotateWebhookSecret);
  const [rotated, setRotated] = useState<OutputOf<typeof rotateWebhookSecret>>();
  const fields = useSchemaForm(FORM, {
    initial: { overlapHours: 24 },
    submit: async (values) =>
      setRotated(await rotation.mutateAsync({ webhookId: webhook.id, ...values })),
  });
  const overlap = fields.values.overlapHours;
  if (rotated) {
    return (
      <NewSecret
        title={t('webhooks.secretTitle')}
        text={
          overlap === 0
            ? t('webhooks.rotatedNow')
            : t('webhooks.rotated', { until: dateTime(rotated.previousValidUntil) })
        }
        secret={rotated.secret}
        copyLabel={t('webhooks.copySecret')}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={t('webhooks.rotateTitle')}
      fields={fields}
      submit={t('webhooks.rotate')}
      onClose={onClose}
    >
      <Select
        label={t('webhooks.overlap')}
        description={t('webhooks.overlapHint')}
        allowDeselect={false}
        data-autofocus
        value={String(overlap)}
        onChange={(hours) => fields.set('overlapHours', Number(hours))}
        data={OVERLAPS.map(([name, hours]) => ({
          value: String(hours),
          label: t(`webhooks.overlaps.${name}`),
        }))}
      />
    </FormDialog>
  );
}
