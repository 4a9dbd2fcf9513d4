import { Group, Stack, Text } from '@mantine/core';
import { number } from '../../i18n/formats.js';

export function BarChart({
  bars,
  none,
}: {
  bars: { name: string; count: number }[];
  none: string;
}) {
  const most = Math.max(...bars.map(({ count }) => count), 0);
  if (most === 0)
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    );
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {bars.map(({ name, count }) => (
        <li key={name}>
          <Group justify="space-between" wrap="nowrap" mb={4}>
            <Text size="sm" truncate>
              {name}
            </Text>
            <Text size="sm" fw={550}>
              {number(count)}
            </Text>
          </Group>
          <div style={{ background: 'var(--gh-hover)', borderRadius: 4 }} aria-hidden>
            <div className="bar" style={{ width: `${(count / most) * 100}%` }} />
          </div>
        </li>
      ))}
    </Stack>
  );
}
