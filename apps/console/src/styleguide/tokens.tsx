import { Stack, Text, Title } from '@mantine/core';

const SHADES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const COLOURS: Readonly<Record<string, readonly string[]>> = {
  Surfaces: ['--gh-canvas', '--gh-rail', '--gh-hover', '--gh-line'],
  Text: ['text', 'dimmed', 'placeholder', 'error', 'anchor'].map(mantine),
  Status: ['teal-6', 'yellow-6', 'red-6', 'brand-5', 'gray-5'].map(mantine),
  Brand: SHADES.map((shade) => mantine(`brand-${shade}`)),
};

export function Tokens() {
  return (
    <Stack>
      {Object.entries(COLOURS).map(([name, variables]) => (
        <div key={name}>
          <Text size="sm" fw={550} mb={6}>
            {name}
          </Text>
          <div className="swatches">
            {variables.map((variable) => (
              <div key={variable}>
                <div className="colour" style={{ background: `var(${variable})` }} />
                <Text size="xs" c="dimmed" mt={4}>
                  {variable.replace(/^--(mantine-color|gh)-/, '')}
                </Text>
              </div>
            ))}
          </div>
        </div>
      ))}
      <div>
        <Title order={1}>Heading of a page</Title>
        <Title order={2} size="h4">
          Heading of an empty state
        </Title>
        <Title order={2} size="h5">
          Heading of a panel
        </Title>
        <Text>Text</Text>
        <Text size="sm">Small text, in tables and forms</Text>
        <Text size="sm" c="dimmed">
          Dimmed text
        </Text>
        <Text size="xs" c="dimmed">
          A line of detail
        </Text>
      </div>
    </Stack>
  );
}

function mantine(name: string): string {
  return `--mantine-color-${name}`;
}
