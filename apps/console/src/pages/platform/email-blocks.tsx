import { Button, Text } from '@mantine/core';
import { listEmailBlocks, type EmailBlock } from '@gatehouse/contracts/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../components/ago.js';
import type { Column } from '../../components/column.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { useList } from '../../components/use-list.js';
import { UnblockAddress } from './unblock-address.js';

/** Addresses blocked from email (all or notifications only) until support unblocks them. */
export default function EmailBlocks() {
  const { t } = useTranslation();
  const [unblocking, setUnblocking] = useState<EmailBlock>();
  const columns: Column<EmailBlock>[] = [
    {
      header: t('person.email'),
      render: ({ email, scope, words }) => (
        <NameCell
          name={email}
          detail={
            <Text inherit ff="monospace">
              {words}
            </Text>
          }
        >
          {scope === 'news' && <Text size="xs">{t('blocks.notificationsOnly')}</Text>}
        </NameCell>
      ),
    },
    { header: t('blocks.since'), wide: true, render: ({ blockedAt }) => <Ago at={blockedAt} /> },
  ];
  return (
    <ListPage
      title={t('nav.emailBlocks')}
      lead={t('blocks.lead')}
      list={useList(listEmailBlocks, { search: t('blocks.search') })}
      columns={columns}
      rowActions={(block) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('blocks.unblockFor', { email: block.email })}
          onClick={() => setUnblocking(block)}
        >
          {t('blocks.unblock')}
        </Button>
      )}
      keyOf={({ email }) => email}
      empty={{ title: t('blocks.none'), text: t('blocks.noneText') }}
    >
      {unblocking && <UnblockAddress block={unblocking} onClose={() => setUnblocking(undefined)} />}
    </ListPage>
  );
}
