import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Panel } from '../../components/panel.js';

export function CheckGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Panel title={title}>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {children}
      </Stack>
    </Panel>
  );
}
