import { Button } from '@mantine/core';
import {
  listWebhookDeliveries,
  testWebhook,
  type Webhook,
} from '@gatehouse/contracts/notifications';
import { History, KeyRound, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { FailedDialog } from '../../components/failed-dialog.js';
import { toast } from '../../components/toast.js';
import { Replay } from './replay.js';
import { RotateSecret } from './rotate-secret.js';

/** What can be done with a webhook on its page. */
export function WebhookActions({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'replay' | 'rotate'>();
  const test = useApiMutation(testWebhook, [listWebhookDeliveries]);
  const close = (): void => setOpen(undefined);
  return (
    <>
      <Button
        variant="default"
        leftSection={<KeyRound size={15} aria-hidden />}
        onClick={() => setOpen('rotate')}
      >
        {t('webhooks.rotate')}
      </Button>
      <Button
        variant="default"
        leftSection={<History size={15} aria-hidden />}
        onClick={() => setOpen('replay')}
      >
        {t('webhooks.replayOpen')}
      </Button>
      <Button
        leftSection={<Send size={15} aria-hidden />}
        loading={test.isPending}
        onClick={() =>
          test.mutate(
            { webhookId: webhook.id },
            { onSuccess: () => toast.success(t('webhooks.testSent')) },
          )
        }
      >
        {t('webhooks.test')}
      </Button>
      <FailedDialog title={t('webhooks.notTested')} mutation={test} />
      {open === 'rotate' && <RotateSecret webhook={webhook} onClose={close} />}
      {open === 'replay' && <Replay webhook={webhook} onClose={close} />}
    </>
  );
}
