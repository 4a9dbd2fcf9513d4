import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import {
  deleteAttachment,
  listAttachments,
  type Attachment,
} from '@gatehouse/contracts/service-desk';
import { ExternalLink, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { useMay, useMe } from '../../app/me.js';
import { dateTime } from '../../i18n/formats.js';
import { Confirm, Dialog } from '../../parts/dialog.js';
import { useNames } from '../customers/access-history.js';
import { addressOf, PhotoImage } from './photo-image.js';

const LARGE = { width: '100%', height: 'auto', maxHeight: '65vh', objectFit: 'contain' } as const;

/** One photo, large; whoever added it, or the provider, can remove it. */
export function PhotoViewer({ photo, onClose }: { photo: Attachment; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const nameOf = useNames();
  const isProviders = useMay('jobs:write') && me.organization.kind === 'provider';
  const [doomed, setDoomed] = useState(false);
  const removal = useChange(deleteAttachment, [listAttachments]);
  const name = photo.name ?? t('photos.unnamed');
  if (doomed) {
    return (
      <Confirm
        title={t('photos.removeTitle', { name })}
        text={t('photos.removeText')}
        action={t('photos.remove')}
        busy={removal.isPending}
        problem={removal.error}
        onClose={() => setDoomed(false)}
        onConfirm={() => removal.mutate({ attachmentId: photo.id }, { onSuccess: onClose })}
      />
    );
  }
  return (
    <Dialog wide title={name} onClose={onClose}>
      <Stack>
        <PhotoImage photo={photo} style={LARGE} />
        <Text size="xs" c="dimmed">
          {nameOf(photo.addedBy)} · {dateTime(photo.createdAt)} · {photo.width} × {photo.height}
        </Text>
        <Group justify="space-between">
          <Anchor size="sm" href={addressOf(photo)} target="_blank" rel="noreferrer">
            {t('photos.open')} <ExternalLink size={13} aria-hidden />
          </Anchor>
          {(isProviders || photo.addedBy === me.id) && (
            <Button
              variant="subtle"
              c="var(--mantine-color-error)"
              leftSection={<Trash2 size={15} aria-hidden />}
              onClick={() => setDoomed(true)}
            >
              {t('photos.remove')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
