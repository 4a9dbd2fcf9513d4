import { Box, Code, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button.js';

const PROGRAM_HEIGHT_PX = 320;

interface CodeProps {
  text: string;
  /** Accessible name of the button. */
  copyLabel: string;
}

/** A line to copy, such as a secret or a URL. */
export function CodeLine({ text, copyLabel }: CodeProps) {
  return (
    <Group wrap="nowrap" gap={4} align="flex-start">
      <Code block flex={1} miw={0} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {text}
      </Code>
      <Copy text={text} copyLabel={copyLabel} />
    </Group>
  );
}

/** A program to copy. */
export function CodeBlock({ text, copyLabel, label }: CodeProps & { label: string }) {
  return (
    <Box>
      {/* Focusable, so that it can be scrolled by keyboard. */}
      <Code block mah={PROGRAM_HEIGHT_PX} tabIndex={0} role="region" aria-label={label}>
        {text}
      </Code>
      <Group justify="flex-end" mt={4}>
        <Copy text={text} copyLabel={copyLabel} />
      </Group>
    </Box>
  );
}

function Copy({ text, copyLabel }: CodeProps) {
  const { t } = useTranslation();
  return (
    <CopyButton text={text} label={copyLabel}>
      {t('secrets.copy')}
    </CopyButton>
  );
}
