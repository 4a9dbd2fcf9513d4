import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { saveFile } from './save-file.js';
import { useProblemText } from './use-problem-text.js';
import { toast } from './toast.js';

/** Saves a response as a file. */
export function DownloadButton({
  label,
  hint,
  name,
  extension = 'ndjson',
  fetch,
  convert,
}: {
  label: string;
  hint?: string;
  /** File name without extension; the date is appended. */
  name: string;
  extension?: string;
  fetch: () => Promise<Response>;
  convert?: ((response: Response) => Promise<Blob>) | undefined;
}) {
  const problemText = useProblemText();
  const download = useMutation({
    mutationFn: async () => {
      const response = await fetch();
      saveFile(await (convert ? convert(response) : response.blob()), name, extension);
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
