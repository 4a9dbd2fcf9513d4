import { Button } from '@mantine/core';
import { eraseAccount, findPerson, type SupportAccount } from '@gatehouse/contracts/identity';
import { listInvitationsOfPerson } from '@gatehouse/contracts/invitations';
import { listEmailBlocks } from '@gatehouse/contracts/notifications';
import { listMembershipsOfPerson } from '@gatehouse/contracts/tenant-access';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDelete } from '../../components/confirm-delete.js';

/** Erases a person on request (GDPR, article 17). */
export function ErasePerson({ account, email }: { account: SupportAccount; email: string }) {
  const { t } = useTranslation();
  const [confirming, setConfirming] = useState(false);
  return (
    <>
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setConfirming(true)}
      >
        {t('signInProblems.erase')}
      </Button>
      {confirming && (
        <ConfirmDelete
          contract={eraseAccount}
          input={{ userId: account.userId }}
          touches={[findPerson, listMembershipsOfPerson, listInvitationsOfPerson, listEmailBlocks]}
          title={t('signInProblems.eraseTitle', { email })}
          text={t('signInProblems.eraseText')}
          action={t('signInProblems.eraseAction')}
          onClose={() => setConfirming(false)}
        />
      )}
    </>
  );
}
