import { SimpleGrid, Text } from '@mantine/core';
import { getEmailDomains } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Page } from '../../components/page.js';
import { ContactList } from './contact-list.js';

/** The provider's account and its contacts. */
export default function MyAccount() {
  const { t } = useTranslation();
  const { organization } = useMe();
  const domains = useApiQuery(getEmailDomains, {});
  const allowed = domains.data?.domains ?? [];
  return (
    <Page title={t('nav.myAccount')} lead={organization.name}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} mb="lg">
        <div className="panel">
          <Text size="sm" c="dimmed">
            {t('contacts.domains')}
          </Text>
          <Text size="sm">
            {allowed.length > 0
              ? allowed.map((each) => `@${each}`).join(', ')
              : t('contacts.everyDomain')}
          </Text>
        </div>
        <div className="panel">
          <Text size="sm" c="dimmed">
            {t('contacts.support')}
          </Text>
          <Text size="sm">{domains.data?.contact ?? t('contacts.noSupport')}</Text>
        </div>
      </SimpleGrid>
      <ContactList />
    </Page>
  );
}
