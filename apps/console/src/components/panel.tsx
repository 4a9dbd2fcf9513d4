import { Box, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export function Panel({
  title,
  lead,
  side,
  children,
}: {
  title: string;
  lead?: ReactNode;
  side?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <Box component="section" className="panel">
      <Group justify="space-between" align="flex-start" gap="sm" mb={children ? 'md' : 0}>
        <Box flex="1 1 200px" miw={0}>
          <Title order={2} size="h5">
            {title}
          </Title>
          {lead && (
            <Text component="div" size="sm" c="dimmed" mt={2}>
              {lead}
            </Text>
          )}
        </Box>
        <Box flex="none">{side}</Box>
      </Group>
      {children}
    </Box>
  );
}
