import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Page } from '../parts/page.js';

export function NotHere() {
  const { t } = useTranslation();
  return (
    <Page title={t('common.notHere')} lead={t('common.notHereText')}>
      <Button component={Link} href="/" variant="default">
        {t('common.toStart')}
      </Button>
    </Page>
  );
}
