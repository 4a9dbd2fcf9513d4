import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '../../app/me.js';
import { navigationFor } from '../../app/navigation.js';
import { Page } from '../../components/page.js';

/** What the user may configure. */
export default function Settings() {
  const { t } = useTranslation();
  // The last section is the one of the settings; others contain some, too.
  const items = navigationFor(useMe())
    .toReversed()
    .flatMap((section) => section.items)
    .filter(({ path }) => path.startsWith('/settings/'));
  return (
    <Page title={t('nav.settings')}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md">
        {items.map(({ name, path, icon: Icon }) => (
          <Link key={path} href={path} className="panel tile">
            <Icon size={20} aria-hidden />
            <Text component="span" size="sm" fw={550}>
              {t(`nav.${name}`)}
            </Text>
          </Link>
        ))}
      </SimpleGrid>
    </Page>
  );
}
