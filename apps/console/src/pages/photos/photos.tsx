import { Button, FileButton, Group, SimpleGrid, Text, UnstyledButton } from '@mantine/core';
import { ImageType, listAttachments, type Attachment } from '@gatehouse/contracts/service-desk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ImagePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invalidate, useApiQuery } from '../../api/queries.js';
import { getPortalView } from '../../api/portal-view.js';
import { uploadPhoto } from '../../api/upload-photo.js';
import { usePermission, useMe } from '../../app/me.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Loading } from '../../components/loading.js';
import { PhotoImage } from './photo-image.js';
import { PhotoViewer } from './photo-viewer.js';

const THUMBNAIL = { width: '100%', height: 96, objectFit: 'cover', borderRadius: 8 } as const;

export function Photos({ jobId, customerId }: { jobId: string; customerId: string }) {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = usePermission('jobs:write') || !isProvider;
  const mayAdd = mayWrite && !getPortalView();
  const [viewed, setViewed] = useState<Attachment>();
  const query = useApiQuery(listAttachments, { jobId });
  const adding = useAddPhotos(jobId);
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
      {query.isPending && <Loading />}
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
            onClick={() => setViewed(photo)}
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
      {viewed && (
        <PhotoViewer photo={viewed} customerId={customerId} onClose={() => setViewed(undefined)} />
      )}
    </Panel>
  );
}

/** Uploads one by one, so earlier photos are kept if a later one fails. */
function useAddPhotos(jobId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (files: File[]) => {
      for (const file of files) await uploadPhoto(jobId, file);
    },
    retry: false,
    onSettled: () => invalidate(client, [listAttachments]),
  });
}
