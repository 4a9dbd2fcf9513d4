import { Checkbox, Stack, TextInput } from '@mantine/core';
import {
  createWebhook,
  getWebhook,
  listWebhooks,
  type NewWebhook,
  updateWebhook,
  type Webhook,
  WebhookEvent,
} from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { useSchemaForm } from '../../components/use-schema-form.js';

/** Creates or edits a webhook. */
export function EditWebhook({
  webhook,
  onMade,
  onClose,
}: {
  webhook: Webhook | undefined;
  onMade: (made: NewWebhook) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const creation = useApiMutation(createWebhook, [listWebhooks]);
  const change = useApiMutation(updateWebhook, [listWebhooks]);
  const fields = useSchemaForm(createWebhook.input, {
    edits: webhook && { read: getWebhook, input: { webhookId: webhook.id } },
    initial: { url: webhook?.url ?? '', events: webhook?.events ?? WebhookEvent.options },
    submit: async (values) => {
      if (webhook) await change.mutateAsync({ webhookId: webhook.id, ...values });
      else onMade(await creation.mutateAsync(values));
      onClose();
    },
  });
  const { value, onChange, error } = fields.choices('events');
  return (
    <FormDialog
      title={t(webhook ? 'webhooks.edit' : 'webhooks.add')}
      fields={fields}
      submit={t('common.save')}
      onClose={onClose}
    >
      <TextInput
        {...fields.text('url')}
        type="url"
        label={t('webhooks.url')}
        description={t('webhooks.urlHint')}
        data-autofocus
      />
      <Checkbox.Group label={t('webhooks.events')} value={value} onChange={onChange} error={error}>
        <Stack gap="xs" mt="xs">
          {WebhookEvent.options.map((each) => (
            <Checkbox key={each} value={each} label={t(`webhooks.names.${each}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </FormDialog>
  );
}
