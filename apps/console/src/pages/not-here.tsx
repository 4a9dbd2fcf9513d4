import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Empty } from '../parts/empty.js';

export function NotHere() {
  const { t } = useTranslation();
  return (
    <Empty
      title={t('common.notHere')}
      text={t('common.notHereText')}
      action={<Button component={Link} href="/" variant="default" mt="sm">{t('common.toStart')}</Button>}
    />
  );
}
