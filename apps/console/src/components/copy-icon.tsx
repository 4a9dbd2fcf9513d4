import { ActionIcon } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';

const SHOWN_MS = 2_000;

/** Copies an id or address that is shown beside it. */
export function CopyIcon({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  const Icon = copied ? Check : Copy;
  return (
    <ActionIcon
      size="xs"
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      onClick={() => void copy()}
    >
      <Icon size={12} aria-hidden />
    </ActionIcon>
  );
}
