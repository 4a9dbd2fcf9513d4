import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useProblemText } from './use-problem-text.js';
import { toast } from './toast.js';

/** Saves a response as a file. */
export function DownloadButton({
  label,
  hint,
  name,
  fetch,
}: {
  label: string;
  hint?: string;
  /** File name without extension; the date is appended. */
  name: string;
  fetch: () => Promise<Response>;
}) {
  const problemText = useProblemText();
  const download = useMutation({
    mutationFn: async () => {
      const response = await fetch();
      save(await response.blob(), `${name}-${new Date().toISOString().slice(0, 10)}.ndjson`);
    },
    onError: (error) => toast.failure(problemText(error).title),
  });
  return (
    <Button
      variant="default"
      title={hint}
      leftSection={<Download size={15} aria-hidden />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {label}
    </Button>
  );
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
