import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { consoleLanguages, changeLanguage } from '../../i18n/index.js';
import { languageName } from '../../i18n/formats.js';

/** Language choice before sign-in. */
export function LanguagePicker() {
  const { i18n } = useTranslation();
  return (
    <Group gap={4} justify="center">
      {consoleLanguages.map((language) => (
        <Button
          key={language}
          size="compact-xs"
          variant="subtle"
          color="gray"
          c={language === i18n.language ? undefined : 'dimmed'}
          fw={language === i18n.language ? 650 : 400}
          lang={language}
          aria-pressed={language === i18n.language}
          onClick={() => void changeLanguage(language)}
        >
          {languageName(language)}
        </Button>
      ))}
    </Group>
  );
}
