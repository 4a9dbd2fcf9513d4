import { Alert, Button, Group, Text } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiError, isRejection } from '../api/api-error.js';
import { useProblemText } from './use-problem-text.js';
import { FieldErrorList } from './field-error-list.js';
import { CopyButton } from './copy-button.js';

interface Props {
  problem: unknown;
  onRetry?: () => void;
  /** Makes the alert dismissible. */
  onClose?: () => void;
}

/** The problem and its remedy; where it was not expected, also the trace id for support and a button to try again. */
export function ProblemAlert({ problem, onRetry, onClose }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  if (!problem) return null;
  const { title, remedy } = problemText(problem);
  const expected = isRejection(problem);
  const traceId = problem instanceof ApiError && !expected ? problem.document.traceId : undefined;
  return (
    <Alert
      role="alert"
      variant="outline"
      color="red"
      icon={<CircleAlert size={18} aria-hidden />}
      title={title}
      {...(onClose && {
        withCloseButton: true,
        closeButtonLabel: t('common.close'),
        onClose,
      })}
      styles={{ title: { color: 'var(--mantine-color-error)' } }}
    >
      <Text size="sm" c="var(--mantine-color-text)">
        {remedy}
      </Text>
      {problem instanceof ApiError && <FieldErrorList errors={problem.errors} />}
      {!expected && (
        <Group gap="xs" mt="xs">
          {onRetry && (
            <Button size="compact-sm" variant="default" onClick={onRetry}>
              {t('common.tryAgain')}
            </Button>
          )}
          {traceId && (
            <CopyButton text={traceId} label={t('common.copyTraceId')}>
              {t('common.traceId', { id: traceId.slice(0, 8) })}
            </CopyButton>
          )}
        </Group>
      )}
    </Alert>
  );
}
