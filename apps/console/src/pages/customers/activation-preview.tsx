import { Skeleton, Stack, Text } from '@mantine/core';
import type { Language } from '@gatehouse/contracts';
import { previewActivationEmail } from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.js';
import { MailFrame } from '../../components/mail-frame.js';
import { ProblemAlert } from '../../components/problem-alert.js';

/** The email that a customer will get, rendered by what sends it. */
export default function ActivationPreview({
  customerId,
  language,
}: {
  customerId: string;
  language: Language;
}) {
  const { t } = useTranslation();
  const { data, error, refetch } = useApiQuery(previewActivationEmail, { customerId, language });
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('access.turnOn.from', { name: data.sender })}
      </Text>
      <Text size="sm" fw={600}>
        {data.subject}
      </Text>
      <MailFrame html={data.html} label={t('access.turnOn.mail')} />
    </Stack>
  );
}
