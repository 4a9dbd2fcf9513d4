import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.js';
import { AssetList } from './asset-list.js';

export default function Assets() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.assets')} lead={t('assets.lead')}>
      <AssetList />
    </Page>
  );
}
