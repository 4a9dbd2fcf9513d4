import { Button, CloseButton, FileButton, Group, Stack, Text } from '@mantine/core';
import { ATTACHMENT_BYTES, ImageType } from '@gatehouse/contracts/service-desk';
import { ImagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { number } from '../../i18n/formats.js';

const MAX_PHOTOS = 10;
const MEGABYTE = 1024 * 1024;

const isUploadable = ({ type, size }: File): boolean =>
  ImageType.safeParse(type).success && size > 0 && size <= ATTACHMENT_BYTES;

/** By extension, since some systems report no type for HEIC files. */
const isHeic = ({ name }: File): boolean => /\.hei[cf]$/i.test(name);

/** Selects photos for a report and flags unsupported files. */
export function PhotoPicker({
  files,
  onChange,
}: {
  files: File[];
  onChange: (files: File[]) => void;
}) {
  const { t } = useTranslation();
  const unsupported = files.filter((file) => !isUploadable(file)).length;
  return (
    <Stack gap="xs" role="group" aria-label={t('photos.title')}>
      <Group gap="sm">
        <FileButton
          multiple
          accept={ImageType.options.join(',')}
          onChange={(more) => onChange([...files, ...more].slice(0, MAX_PHOTOS))}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              disabled={files.length >= MAX_PHOTOS}
              leftSection={<ImagePlus size={16} aria-hidden />}
            >
              {t('photos.add')}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed">
          {t('photos.hint')}
        </Text>
      </Group>
      {files.map((file, index) => (
        <Group key={`${file.name} ${String(index)}`} gap="xs" wrap="nowrap">
          <Text size="sm" truncate>
            {file.name}
          </Text>
          <Text size="xs" c={isUploadable(file) ? 'dimmed' : 'var(--mantine-color-error)'}>
            {isUploadable(file)
              ? t('photos.size', { size: number(file.size / MEGABYTE, 1) })
              : t('photos.unusable')}
          </Text>
          <CloseButton
            size="sm"
            aria-label={t('photos.leaveOut', { name: file.name })}
            onClick={() => onChange(files.filter((each) => each !== file))}
          />
        </Group>
      ))}
      {unsupported > 0 && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t('photos.unusableText', { count: unsupported })}{' '}
          {files.some(isHeic) && t('photos.heicText')}
        </Text>
      )}
    </Stack>
  );
}

export const uploadable = (files: File[]): File[] => files.filter(isUploadable);
