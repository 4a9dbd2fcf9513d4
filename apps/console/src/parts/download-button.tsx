import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useProblemWords } from './problem-words.js';
import { useTell } from './toasts.js';

/** Takes what a request is answered with to a file. */
export function DownloadButton({
  label,
  hint,
  name,
  fetch,
}: {
  label: string;
  hint?: string;
  /** Of the file; the day is put behind it. */
  name: string;
  fetch: () => Promise<Response>;
}) {
  const tell = useTell();
  const wordsOf = useProblemWords();
  const download = useMutation({
    mutationFn: async () => {
      const response = await fetch();
      save(await response.blob(), `${name}-${new Date().toISOString().slice(0, 10)}.ndjson`);
    },
    onError: (error) => tell(wordsOf(error).title),
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
