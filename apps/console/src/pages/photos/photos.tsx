import { Button, FileButton, Group, SimpleGrid, Text, UnstyledButton } from '@mantine/core';
import { ImageType, listAttachments, type Attachment } from '@gatehouse/contracts/service-desk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ImagePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renew, useAnswer } from '../../api/queries.js';
import { uploadPhoto } from '../../api/upload.js';
import { useMay, useMe } from '../../app/me.js';
import { Panel } from '../../parts/panel.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Waiting } from '../../parts/waiting.js';
import { PhotoImage } from './photo-image.js';
import { PhotoViewer } from './photo-viewer.js';

const THUMBNAIL = { width: '100%', height: 96, objectFit: 'cover', borderRadius: 8 } as const;

/** The photos of a job: both sides add some and look at them. */
export function Photos({ jobId }: { jobId: string }) {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayAdd = useMay('jobs:write') || !isProvider;
  const [looked, setLooked] = useState<Attachment>();
  const query = useAnswer(listAttachments, { jobId });
  const adding = useAdding(jobId);
  const photos = query.data?.items ?? [];
  return (
    <Panel
      title={t('photos.title')}
      side={
        mayAdd && (
          <FileButton
            multiple
            accept={ImageType.options.join(',')}
            onChange={(files) => adding.mutate(files)}
          >
            {(props) => (
              <Button
                {...props}
                size="compact-sm"
                variant="default"
                loading={adding.isPending}
                leftSection={<ImagePlus size={15} aria-hidden />}
              >
                {t('photos.add')}
              </Button>
            )}
          </FileButton>
        )
      }
    >
      {query.isPending && <Waiting />}
      <ProblemAlert problem={query.error ?? adding.error} onRetry={() => void query.refetch()} />
      {query.data && photos.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(mayAdd ? 'photos.noneText' : 'photos.none')}
        </Text>
      )}
      <SimpleGrid cols={{ base: 3, xs: 4, lg: 5 }} spacing="xs">
        {photos.map((photo) => (
          <UnstyledButton
            key={photo.id}
            pos="relative"
            aria-label={t('photos.look', { name: photo.name ?? t('photos.unnamed') })}
            onClick={() => setLooked(photo)}
          >
            <PhotoImage photo={photo} style={THUMBNAIL} />
          </UnstyledButton>
        ))}
      </SimpleGrid>
      {adding.isPending && (
        <Group role="status">
          <Text size="xs" c="dimmed">
            {t('photos.adding')}
          </Text>
        </Group>
      )}
      {looked && <PhotoViewer photo={looked} onClose={() => setLooked(undefined)} />}
    </Panel>
  );
}

/** One after the other, so that what was added stays, whatever becomes of the next. */
function useAdding(jobId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (files: File[]) => {
      for (const file of files) await uploadPhoto(jobId, file);
    },
    retry: false,
    onSettled: () => renew(client, [listAttachments]),
  });
}
