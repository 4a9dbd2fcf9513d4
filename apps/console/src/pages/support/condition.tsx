import { Box, Group, Text, ThemeIcon, VisuallyHidden } from '@mantine/core';
import { Check, CircleDot, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type Verdict = 'fine' | 'notable' | 'hinders';

const MARKS: Readonly<Record<Verdict, { icon: LucideIcon; colour: string }>> = {
  fine: { icon: Check, colour: 'teal' },
  notable: { icon: CircleDot, colour: 'yellow' },
  hinders: { icon: X, colour: 'red' },
};

/** One thing that has to be so, how it is, and what to do where it is not. */
export function Condition({
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
  const { icon: Icon, colour } = MARKS[verdict];
  return (
    <Group component="li" align="flex-start" gap="sm" wrap="nowrap">
      <ThemeIcon variant="light" color={colour} radius="xl" size="sm" mt={2}>
        <Icon size={13} aria-hidden />
      </ThemeIcon>
      <Box miw={0} flex={1}>
        <Text size="sm" fw={550} style={{ overflowWrap: 'anywhere' }}>
          <VisuallyHidden>{t(`whyNot.verdicts.${verdict}`)}: </VisuallyHidden>
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
