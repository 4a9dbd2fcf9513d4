import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.js';
import { JobList } from './job-list.js';

export default function Jobs() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.jobs')} lead={t('jobs.lead')}>
      <JobList />
    </Page>
  );
}
