import { Button, Text } from '@mantine/core';
import { listEmailBlocks, type EmailBlock } from '@gatehouse/contracts/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/queries.js';
import { ago } from '../../i18n/formats.js';
import { Empty } from '../../parts/empty.js';
import { Filters } from '../../parts/filters.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';
import { Search, useAddressPart } from '../../parts/search.js';
import { LiftBlock } from './lift-block.js';

/** Addresses to which nothing is sent, or no news, until support removes the block by hand (C1). */
export default function EmailBlocks() {
  const { t } = useTranslation();
  const [q, setQ] = useAddressPart('q');
  const [lifted, setLifted] = useState<EmailBlock>();
  const pages = usePages(listEmailBlocks, { q: q || undefined });
  const columns: Column<EmailBlock>[] = [
    {
      header: t('person.email'),
      show: ({ email, scope, words }) => (
        <>
          <Text size="sm" fw={550}>
            {email}
          </Text>
          <Text size="xs" c="dimmed" ff="monospace">
            {words}
          </Text>
          {scope === 'news' && <Text size="xs">{t('blocks.newsOnly')}</Text>}
        </>
      ),
    },
    { header: t('blocks.since'), wide: true, show: ({ blockedAt }) => ago(blockedAt) },
    {
      header: t('common.actions'),
      end: true,
      show: (block) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('blocks.liftFor', { email: block.email })}
          onClick={() => setLifted(block)}
        >
          {t('blocks.lift')}
        </Button>
      ),
    },
  ];
  return (
    <Page title={t('nav.emailBlocks')} lead={t('blocks.lead')}>
      <Filters>
        <Search label={t('blocks.search')} initial={q} onSearch={setQ} />
      </Filters>
      <List
        label={t('nav.emailBlocks')}
        pages={pages}
        columns={columns}
        keyOf={({ email }) => email}
        empty={
          <Empty
            title={q ? t('common.nothingFound') : t('blocks.none')}
            text={q ? t('common.nothingFoundText') : t('blocks.noneText')}
          />
        }
      />
      {lifted && <LiftBlock block={lifted} onClose={() => setLifted(undefined)} />}
    </Page>
  );
}
