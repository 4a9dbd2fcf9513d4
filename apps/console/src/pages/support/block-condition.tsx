import { Button } from '@mantine/core';
import type { EmailBlock } from '@gatehouse/contracts/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ago } from '../../i18n/formats.js';
import { LiftBlock } from '../platform/lift-block.js';
import { Condition } from './condition.js';
import { Conditions } from './conditions.js';

/** Whether mails go there at all (C1). */
export function BlockCondition({ block }: { block: EmailBlock | undefined }) {
  const { t } = useTranslation();
  const [lifting, setLifting] = useState(false);
  return (
    <Conditions title={t('whyNot.mail')}>
      {block ? (
        <Condition
          verdict="hinders"
          title={t('whyNot.blocked', { when: ago(block.blockedAt) })}
          todo={
            <>
              {t('whyNot.blockedTodo')}{' '}
              <Button size="compact-sm" variant="default" onClick={() => setLifting(true)}>
                {t('blocks.lift')}
              </Button>
            </>
          }
        >
          {block.words}
        </Condition>
      ) : (
        <Condition verdict="fine" title={t('whyNot.notBlocked')} />
      )}
      {lifting && block && <LiftBlock block={block} onClose={() => setLifting(false)} />}
    </Conditions>
  );
}
