import { Button } from '@mantine/core';
import { eraseAccount, findPerson, type SupportAccount } from '@gatehouse/contracts/identity';
import { listInvitationsOfPerson } from '@gatehouse/contracts/invitations';
import { listEmailBlocks } from '@gatehouse/contracts/notifications';
import { listMembershipsOfPerson } from '@gatehouse/contracts/tenant-access';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Deletion } from '../../parts/deletion.js';

/** Erases a person who asks for it (GDPR, article 17). */
export function Erasure({ account, email }: { account: SupportAccount; email: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setAsking(true)}>
        {t('whyNot.erase')}
      </Button>
      {asking && (
        <Deletion
          contract={eraseAccount}
          input={{ userId: account.userId }}
          touches={[findPerson, listMembershipsOfPerson, listInvitationsOfPerson, listEmailBlocks]}
          title={t('whyNot.eraseTitle', { email })}
          text={t('whyNot.eraseText')}
          action={t('whyNot.eraseAction')}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
