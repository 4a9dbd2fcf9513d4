import { Button, Tabs } from '@mantine/core';
import { getCustomer } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { useMay } from '../../app/me.js';
import { useAnswer } from '../../api/queries.js';
import { Page } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Waiting } from '../../parts/waiting.js';
import { CustomerChanges } from '../audit/customer-changes.js';
import { AssetList } from '../desk/asset-list.js';
import { JobList } from '../desk/job-list.js';
import { SiteList } from '../desk/site-list.js';
import { AccessStatusMark } from './access-status.js';
import { CustomerInvitations } from './customer-invitations.js';
import { CustomerPeople } from './customer-people.js';
import { EditCustomer } from './edit-customer.js';
import { Overview } from './overview.js';

const TABS = ['overview', 'invitations', 'people', 'assets', 'sites', 'jobs', 'changes'] as const;

export default function CustomerPage() {
  const { t } = useTranslation();
  const { id, tab = 'overview' } = useParams<{ id: string; tab?: string }>();
  const [, go] = useLocation();
  const mayWrite = useMay('customers:write');
  const mayInvite = useMay('invitations:manage');
  const maySee = useMay('members:read');
  const mayAudit = useMay('audit:read');
  const [editing, { open, close }] = useDisclosure();
  const query = useAnswer(getCustomer, { customerId: id });
  if (query.isPending) return <Waiting />;
  if (!query.data)
    return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  const customer = query.data;
  const shown = TABS.filter(
    (each) =>
      (each !== 'invitations' || mayInvite) &&
      (each !== 'people' || maySee) &&
      (each !== 'changes' || mayAudit),
  );
  return (
    <Page
      title={customer.name}
      lead={
        <>
          {t(`customers.kinds.${customer.kind}`)} · {customer.email ?? t('customers.noEmail')} ·{' '}
          <AccessStatusMark status={customer.access.status} />
        </>
      }
      actions={
        mayWrite && (
          <Button variant="default" leftSection={<Pencil size={15} aria-hidden />} onClick={open}>
            {t('common.edit')}
          </Button>
        )
      }
    >
      <Tabs
        value={tab}
        onChange={(next) => go(`/customers/${id}${next === 'overview' ? '' : `/${next ?? ''}`}`)}
        keepMounted={false}
      >
        <Tabs.List mb="lg" aria-label={customer.name}>
          {shown.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`customers.tabs.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <Overview customer={customer} />
        </Tabs.Panel>
        <Tabs.Panel value="invitations">
          <CustomerInvitations customer={customer} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <CustomerPeople customer={customer} />
        </Tabs.Panel>
        <Tabs.Panel value="assets">
          <AssetList customerId={customer.id} />
        </Tabs.Panel>
        <Tabs.Panel value="sites">
          <SiteList customerId={customer.id} />
        </Tabs.Panel>
        <Tabs.Panel value="jobs">
          <JobList customerId={customer.id} />
        </Tabs.Panel>
        <Tabs.Panel value="changes">
          <CustomerChanges customer={customer} />
        </Tabs.Panel>
      </Tabs>
      {editing && <EditCustomer customer={customer} onClose={close} />}
    </Page>
  );
}
