import { Button } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';

export function CopyButton({
  text,
  label,
  children,
}: {
  text: string;
  label: string;
  children: ReactNode;
}) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      c="dimmed"
      aria-label={label}
      title={text}
      rightSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      onClick={() => void copy()}
    >
      {children}
    </Button>
  );
}
