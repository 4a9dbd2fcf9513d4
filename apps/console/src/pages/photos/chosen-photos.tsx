import { Button, CloseButton, FileButton, Group, Stack, Text } from '@mantine/core';
import { ATTACHMENT_BYTES, ImageType } from '@gatehouse/contracts/service-desk';
import { ImagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { number } from '../../i18n/formats.js';

const MOST = 10;
const MEGABYTE = 1024 * 1024;

const isUsable = ({ type, size }: File): boolean =>
  ImageType.safeParse(type).success && size > 0 && size <= ATTACHMENT_BYTES;

/** Not every system knows the type. */
const isHeic = ({ name }: File): boolean => /\.hei[cf]$/i.test(name);

/** Photos that are to go along with a report; those that cannot be kept are not taken, and said to be. */
export function ChosenPhotos({
  files,
  onChange,
}: {
  files: File[];
  onChange: (files: File[]) => void;
}) {
  const { t } = useTranslation();
  const unusable = files.filter((file) => !isUsable(file)).length;
  return (
    <Stack gap="xs" role="group" aria-label={t('photos.title')}>
      <Group gap="sm">
        <FileButton
          multiple
          accept={ImageType.options.join(',')}
          onChange={(more) => onChange([...files, ...more].slice(0, MOST))}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              disabled={files.length >= MOST}
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
          <Text size="xs" c={isUsable(file) ? 'dimmed' : 'var(--mantine-color-error)'}>
            {isUsable(file)
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
      {unusable > 0 && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t('photos.unusableText', { count: unusable })}{' '}
          {files.some(isHeic) && t('photos.heicText')}
        </Text>
      )}
    </Stack>
  );
}

export const usable = (files: File[]): File[] => files.filter(isUsable);
