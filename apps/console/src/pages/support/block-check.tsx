import { Button } from '@mantine/core';
import type { EmailBlock } from '@gatehouse/contracts/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ago } from '../../i18n/formats.js';
import { UnblockAddress } from '../platform/unblock-address.js';
import { Check } from './check.js';
import { CheckGroup } from './check-group.js';

export function BlockCheck({ block }: { block: EmailBlock | undefined }) {
  const { t } = useTranslation();
  const [unblocking, setUnblocking] = useState(false);
  return (
    <CheckGroup title={t('signInProblems.mail')}>
      {block ? (
        <Check
          verdict="problem"
          title={t('signInProblems.blocked', { when: ago(block.blockedAt) })}
          todo={
            <>
              {t('signInProblems.blockedTodo')}{' '}
              <Button size="compact-sm" variant="default" onClick={() => setUnblocking(true)}>
                {t('blocks.unblock')}
              </Button>
            </>
          }
        >
          {block.words}
        </Check>
      ) : (
        <Check verdict="ok" title={t('signInProblems.notBlocked')} />
      )}
      {unblocking && block && <UnblockAddress block={block} onClose={() => setUnblocking(false)} />}
    </CheckGroup>
  );
}
