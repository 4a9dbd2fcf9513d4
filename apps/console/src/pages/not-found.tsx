import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Page } from '../components/page.js';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('common.notFound')} lead={t('common.notFoundText')}>
      <Button component={Link} href="/" variant="default">
        {t('common.home')}
      </Button>
    </Page>
  );
}
