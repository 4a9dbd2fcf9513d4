import { Stack, Text, Title } from '@mantine/core';
import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';

export function EmptyState({
  title,
  text,
  action,
}: {
  title: string;
  text: string;
  action?: ReactNode;
}) {
  return (
    <Stack align="center" ta="center" py={56} px="md" gap="xs">
      <Inbox size={28} strokeWidth={1.5} color="var(--mantine-color-dimmed)" aria-hidden />
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed" size="sm" maw={440}>
        {text}
      </Text>
      {action}
    </Stack>
  );
}
