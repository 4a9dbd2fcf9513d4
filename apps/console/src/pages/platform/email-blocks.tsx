import { Button, Text } from '@mantine/core';
import { listEmailBlocks, type EmailBlock } from '@gatehouse/contracts/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiList } from '../../api/queries.js';
import { ago } from '../../i18n/formats.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterBar } from '../../components/filter-bar.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { SearchInput, useQueryParam } from '../../components/search-input.js';
import { UnblockAddress } from './unblock-address.js';

/** Addresses blocked from email (all or notifications only) until support unblocks them. */
export default function EmailBlocks() {
  const { t } = useTranslation();
  const [q, setQ] = useQueryParam('q');
  const [unblocking, setUnblocking] = useState<EmailBlock>();
  const pages = useApiList(listEmailBlocks, { q: q || undefined });
  const columns: Column<EmailBlock>[] = [
    {
      header: t('person.email'),
      render: ({ email, scope, words }) => (
        <>
          <Text size="sm" fw={550}>
            {email}
          </Text>
          <Text size="xs" c="dimmed" ff="monospace">
            {words}
          </Text>
          {scope === 'news' && <Text size="xs">{t('blocks.notificationsOnly')}</Text>}
        </>
      ),
    },
    { header: t('blocks.since'), wide: true, render: ({ blockedAt }) => ago(blockedAt) },
    {
      header: t('common.actions'),
      end: true,
      render: (block) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('blocks.unblockFor', { email: block.email })}
          onClick={() => setUnblocking(block)}
        >
          {t('blocks.unblock')}
        </Button>
      ),
    },
  ];
  return (
    <Page title={t('nav.emailBlocks')} lead={t('blocks.lead')}>
      <FilterBar>
        <SearchInput label={t('blocks.search')} initial={q} onSearch={setQ} />
      </FilterBar>
      <DataTable
        label={t('nav.emailBlocks')}
        pages={pages}
        columns={columns}
        keyOf={({ email }) => email}
        empty={
          <EmptyState
            title={q ? t('common.nothingFound') : t('blocks.none')}
            text={q ? t('common.nothingFoundText') : t('blocks.noneText')}
          />
        }
      />
      {unblocking && <UnblockAddress block={unblocking} onClose={() => setUnblocking(undefined)} />}
    </Page>
  );
}
