import { Box, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/me.js';

/** Previews the provider's branding in an email. Emails are always light. */
export function MailPreview({
  name,
  colour,
  logo,
}: {
  name: string;
  colour: string;
  logo: string | null;
}) {
  const { t } = useTranslation();
  const { organization } = useMe();
  const shown = name.trim() || organization.name;
  return (
    <Box component="section" style={{ flex: '1 1 280px', maxWidth: 420 }}>
      <Title order={2} size="h5" mb="sm">
        {t('branding.preview')}
      </Title>
      <div className="mail">
        <div style={{ borderTop: `4px solid ${colour}` }} className="mail-head">
          {logo === null ? (
            <strong>{shown}</strong>
          ) : (
            <img
              src={logo}
              alt={t('branding.logoOf', { name: shown })}
              style={{ maxHeight: 48, maxWidth: 200 }}
            />
          )}
        </div>
        <Text size="sm" px="lg" pb="md">
          {t('branding.previewText')}
        </Text>
        <Box px="lg" pb="lg">
          <span
            className="mail-button"
            style={{ background: colour, color: isLight(colour) ? '#000000' : '#ffffff' }}
          >
            {t('branding.previewButton')}
          </span>
        </Box>
        <Text size="xs" px="lg" pb="md" c="#5b6472">
          {shown}
        </Text>
      </div>
    </Box>
  );
}

/** Whether dark text has more contrast on this color than white text (WCAG 2.2, relative luminance). */
function isLight(colour: string): boolean {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179;
}
