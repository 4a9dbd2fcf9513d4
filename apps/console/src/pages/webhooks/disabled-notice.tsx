import { Alert, Button, Text } from '@mantine/core';
import { listWebhooks, updateWebhook, type Webhook } from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { useFailureText } from '../../components/use-failure-text.js';
import { ProblemAlert } from '../../components/problem-alert.js';

export function DisabledNotice({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { disabledReason: reason } = webhook;
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
        {reason !== null &&
          `${t('webhooks.disabledReason', { reason: failureText(reason) ?? reason })} `}
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
