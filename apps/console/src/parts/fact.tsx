import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** One thing that is known of something: what, and how it stands. Its place is in a list of descriptions (`dl`). */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </div>
  );
}
