import { Code, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button.js';

/** Text to copy: a secret, a URL, or a program. */
export function CodeBlock({ text, copyLabel }: { text: string; copyLabel: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {text}
      </Code>
      <Group justify="flex-end" mt={4}>
        <CopyButton text={text} label={copyLabel}>
          {t('secrets.copy')}
        </CopyButton>
      </Group>
    </div>
  );
}
