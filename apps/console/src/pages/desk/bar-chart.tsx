import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { number } from '../../i18n/formats.js';

interface Counted {
  name: string;
  count: number;
  /** Where what was counted is listed. */
  href?: string;
}

/** Counts beside each other, each with its name and value. */
export function BarChart({ bars, none }: { bars: Counted[]; none: string }) {
  const most = Math.max(...bars.map(({ count }) => count), 0);
  if (most === 0)
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    );
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {bars.map(({ name, count, href }) => (
        <li key={name}>
          <Group justify="space-between" wrap="nowrap" mb={4}>
            {href && count > 0 ? (
              <Anchor component={Link} href={href} size="sm" truncate>
                {name}
              </Anchor>
            ) : (
              <Text size="sm" truncate>
                {name}
              </Text>
            )}
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
