import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.js';
import { SiteList } from './site-list.js';

export default function Sites() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.sites')} lead={t('sites.lead')}>
      <SiteList />
    </Page>
  );
}
