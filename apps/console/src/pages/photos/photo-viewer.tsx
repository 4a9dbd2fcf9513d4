import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import {
  deleteAttachment,
  listAttachments,
  type Attachment,
} from '@gatehouse/contracts/service-desk';
import { ExternalLink, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPortalView } from '../../api/portal-view.js';
import { useApiMutation } from '../../api/queries.js';
import { usePermission, useMe } from '../../app/me.js';
import { dateTime } from '../../i18n/formats.js';
import { ConfirmDialog, Dialog } from '../../components/dialog.js';
import { usePersonNames } from '../../app/use-person-names.js';
import { photoUrl, PhotoImage } from './photo-image.js';

const FULL_SIZE = {
  width: '100%',
  height: 'auto',
  maxHeight: '65vh',
  objectFit: 'contain',
} as const;

/** A full-size photo. Its author and the provider can remove it. */
export function PhotoViewer({
  photo,
  customerId,
  onClose,
}: {
  photo: Attachment;
  customerId: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const nameOf = usePersonNames(customerId);
  const isProviders = usePermission('jobs:write') && me.organization.kind === 'provider';
  const mayRemove = (isProviders || photo.addedBy === me.id) && !getPortalView();
  const [deleting, setDeleting] = useState(false);
  const removal = useApiMutation(deleteAttachment, [listAttachments]);
  const name = photo.name ?? t('photos.unnamed');
  if (deleting) {
    return (
      <ConfirmDialog
        title={t('photos.removeTitle', { name })}
        text={t('photos.removeText')}
        action={t('photos.remove')}
        busy={removal.isPending}
        problem={removal.error}
        onClose={() => setDeleting(false)}
        onConfirm={() => removal.mutate({ attachmentId: photo.id }, { onSuccess: onClose })}
      />
    );
  }
  return (
    <Dialog wide title={name} onClose={onClose}>
      <Stack>
        <PhotoImage photo={photo} style={FULL_SIZE} />
        <Text size="xs" c="dimmed">
          {nameOf(photo.addedBy)} · {dateTime(photo.createdAt)} · {photo.width} × {photo.height}
        </Text>
        <Group justify="space-between">
          <Anchor size="sm" href={photoUrl(photo)} target="_blank" rel="noreferrer">
            {t('photos.open')} <ExternalLink size={13} aria-hidden />
          </Anchor>
          {mayRemove && (
            <Button
              variant="subtle"
              c="var(--mantine-color-error)"
              leftSection={<Trash2 size={15} aria-hidden />}
              onClick={() => setDeleting(true)}
            >
              {t('photos.remove')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
