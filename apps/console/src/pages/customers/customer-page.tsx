import { Button, Tabs } from '@mantine/core';
import { getCustomer } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { usePermission } from '../../app/me.js';
import { useApiQuery } from '../../api/queries.js';
import { languageName } from '../../i18n/formats.js';
import { CopyIcon } from '../../components/copy-icon.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StatusBadge } from '../../components/status-badge.js';
import { Loading } from '../../components/loading.js';
import { CustomerChanges } from '../audit/customer-changes.js';
import AssetList from '../desk/asset-list.js';
import JobList from '../desk/job-list.js';
import SiteList from '../desk/site-list.js';
import { AccessStatusBadge } from './access-status-badge.js';
import { CustomerInvitations } from './customer-invitations.js';
import { CustomerMenu } from './customer-menu.js';
import { CustomerPeople } from './customer-people.js';
import { EditCustomer } from './edit-customer.js';
import { Overview } from './overview.js';

const TABS = ['overview', 'invitations', 'people', 'assets', 'sites', 'jobs', 'changes'] as const;

/** The tabs scroll on a small screen. */
const showTab = (tab: HTMLElement | null): void =>
  tab?.scrollIntoView({ block: 'nearest', inline: 'center' });

export default function CustomerPage() {
  const { t } = useTranslation();
  const { id, tab = 'overview' } = useParams<{ id: string; tab?: string }>();
  const [, navigate] = useLocation();
  const mayWrite = usePermission('customers:write');
  const mayInvite = usePermission('invitations:manage');
  const maySee = usePermission('members:read');
  const mayAudit = usePermission('audit:read');
  const [editing, { open, close }] = useDisclosure();
  const query = useApiQuery(getCustomer, { customerId: id });
  if (query.isPending) return <Loading />;
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
      parents={[{ label: t('nav.customers'), href: '/customers' }]}
      title={customer.name}
      lead={
        <>
          {customer.archivedAt && (
            <>
              <StatusBadge tone="none">{t('archive.archived')}</StatusBadge> ·{' '}
            </>
          )}
          <AccessStatusBadge status={customer.access.status} /> ·{' '}
          {t(`customers.kinds.${customer.kind}`)} · {customer.email ?? t('customers.noEmail')}{' '}
          {customer.email && <CopyIcon text={customer.email} label={t('common.copyEmail')} />} ·{' '}
          <span className="unbroken">
            ID {customer.id.slice(0, 8)}… <CopyIcon text={customer.id} label={t('common.copyId')} />
          </span>
          {customer.externalId && ` · ${t('person.externalId')} ${customer.externalId}`}
          {customer.language && ` · ${languageName(customer.language)}`}
        </>
      }
      actions={
        mayWrite && (
          <>
            <Button variant="default" leftSection={<Pencil size={15} aria-hidden />} onClick={open}>
              {t('common.edit')}
            </Button>
            <CustomerMenu customer={customer} />
          </>
        )
      }
    >
      <Tabs
        value={tab}
        onChange={(next) =>
          navigate(`/customers/${id}${next === 'overview' ? '' : `/${next ?? ''}`}`)
        }
        keepMounted={false}
      >
        <Tabs.List mb="lg" aria-label={customer.name} className="tabs">
          {shown.map((each) => (
            <Tabs.Tab key={each} value={each} ref={each === tab ? showTab : null}>
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
