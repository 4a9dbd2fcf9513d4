import { Alert, Button, Group, Text } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProblemMet } from '../api/problem-met.js';
import { useProblemWords } from './problem-words.js';
import { FaultList } from './fault-list.js';
import { CopyText } from './copy-text.js';

interface Props {
  problem: unknown;
  onRetry?: () => void;
  /** Where it stays until somebody has read it. */
  onClose?: () => void;
}

/** What went wrong, what to do about it, and by which trace id support finds it. */
export function ProblemAlert({ problem, onRetry, onClose }: Props) {
  const { t } = useTranslation();
  const wordsOf = useProblemWords();
  if (!problem) return null;
  const { title, remedy } = wordsOf(problem);
  const traceId = problem instanceof ProblemMet ? problem.document.traceId : undefined;
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
      {problem instanceof ProblemMet && <FaultList errors={problem.errors} />}
      <Group gap="xs" mt="xs">
        {onRetry && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        )}
        {traceId && (
          <CopyText text={traceId} label={t('common.copyTraceId')}>
            {t('common.traceId', { id: traceId.slice(0, 8) })}
          </CopyText>
        )}
      </Group>
    </Alert>
  );
}
