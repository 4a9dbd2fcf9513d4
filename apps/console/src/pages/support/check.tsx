import { Box, Group, Text, ThemeIcon, VisuallyHidden } from '@mantine/core';
import { Check as CheckIcon, CircleDot, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type Verdict = 'ok' | 'note' | 'problem';

const STYLES: Readonly<Record<Verdict, { icon: LucideIcon; color: string }>> = {
  ok: { icon: CheckIcon, color: 'teal' },
  note: { icon: CircleDot, color: 'yellow' },
  problem: { icon: X, color: 'red' },
};

/** One condition for signing in, its status, and how to fix it. */
export function Check({
  verdict,
  title,
  todo,
  children,
}: {
  verdict: Verdict;
  title: ReactNode;
  todo?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { icon: Icon, color } = STYLES[verdict];
  return (
    <Group component="li" align="flex-start" gap="sm" wrap="nowrap">
      <ThemeIcon variant="light" color={color} radius="xl" size="sm" mt={2}>
        <Icon size={13} aria-hidden />
      </ThemeIcon>
      <Box miw={0} flex={1}>
        <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
          <VisuallyHidden>{t(`signInProblems.verdicts.${verdict}`)}: </VisuallyHidden>
          {title}
        </Text>
        {children && (
          <Text component="div" size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {children}
          </Text>
        )}
        {todo && (
          <Text component="div" size="sm" mt={2}>
            {todo}
          </Text>
        )}
      </Box>
    </Group>
  );
}
