import { Box, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs.js';
import { usePageTitle } from './use-page-title.js';

export function Page({
  title,
  lead,
  actions,
  parents,
  children,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** The pages that lead here. */
  parents?: readonly Crumb[];
  children?: ReactNode;
}) {
  usePageTitle(title);
  return (
    <>
      {parents && <Breadcrumbs to={parents} />}
      <Group justify="space-between" align="flex-start" mb="lg" gap="sm">
        <Box miw={0} flex="1 1 240px">
          <Title order={1} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Title>
          {lead && (
            <Text component="div" c="dimmed" size="sm" mt={4} maw={640}>
              {lead}
            </Text>
          )}
        </Box>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </>
  );
}
