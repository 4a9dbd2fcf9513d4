import { textOn } from '../../components/colours.js';
import { Box, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface PreviewedBrand {
  name: string;
  colour: string;
  /** A URL. */
  logo: string | null;
}

/** Emails are always light. */
export function MailPreview({ brand: { name, colour, logo } }: { brand: PreviewedBrand }) {
  const { t } = useTranslation();
  return (
    <div className="mail">
      <Text size="xs" px="lg" pt="sm" c="#5b6472">
        {t('branding.previews.from', { name })}
      </Text>
      <div style={{ borderTop: `4px solid ${colour}` }} className="mail-head">
        {logo === null ? (
          <strong>{name}</strong>
        ) : (
          <img
            src={logo}
            alt={t('branding.logoOf', { name })}
            style={{ maxHeight: 48, maxWidth: 200 }}
          />
        )}
      </div>
      <Text size="sm" px="lg" pb="md">
        {t('branding.previewText')}
      </Text>
      <Box px="lg" pb="lg">
        <FilledButton colour={colour} label={t('branding.previewButton')} />
      </Box>
      <Text size="xs" px="lg" pb="md" c="#5b6472">
        {name}
      </Text>
    </div>
  );
}

export function FilledButton({ colour, label }: { colour: string; label: string }) {
  return (
    <span
      className="mail-button"
      style={{ background: colour, color: textOn(colour), textAlign: 'center' }}
    >
      {label}
    </span>
  );
}
