import { Button, FileInput, Group, Stack } from '@mantine/core';
import { ImageUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const LOGO_BYTES = 256 * 1024;
const TYPES = 'image/png,image/jpeg,image/webp';

/** Chooses a logo, or removes it. A file that is too large is refused: it does not look chosen, so that no one takes it for saved. */
export function LogoInput({
  logo,
  description,
  onChange,
}: {
  /** The URL of the present logo. */
  logo: string | null;
  description?: string;
  /** @param url a data URL; null for none */
  onChange: (url: string | null) => void;
}) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const choose = async (chosen: File | null): Promise<void> => {
    const refused = chosen !== null && chosen.size > LOGO_BYTES;
    setTooLarge(refused);
    setFile(refused ? null : chosen);
    if (chosen && !refused) onChange(await dataUrlOf(chosen));
  };
  return (
    <Stack gap="xs">
      <FileInput
        label={t('branding.logo')}
        description={description ?? t('branding.logoHint')}
        placeholder={t('branding.chooseLogo')}
        accept={TYPES}
        leftSection={<ImageUp size={16} aria-hidden />}
        value={file}
        error={isTooLarge ? t('branding.tooLarge') : undefined}
        onChange={(chosen) => void choose(chosen)}
      />
      {logo !== null && (
        <Group justify="space-between">
          <img src={logo} alt="" style={{ height: 28, maxWidth: 140, objectFit: 'contain' }} />
          <Button
            variant="subtle"
            color="gray"
            c="dimmed"
            size="xs"
            onClick={() => {
              setFile(null);
              setTooLarge(false);
              onChange(null);
            }}
          >
            {t('branding.removeLogo')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** The content of a data URL, as the API takes it. */
export const base64Of = (url: string | null): string | null =>
  url === null ? null : url.slice(url.indexOf(',') + 1);

const dataUrlOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });
