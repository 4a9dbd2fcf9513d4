import { Alert, Text } from '@mantine/core';
import { InvitationStatus, listCustomerInvitations } from '@gatehouse/contracts/invitations';
import { isAccessOpen, type Customer } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { AddButton, ImportButton } from '../../components/buttons.js';
import { useList } from '../../components/use-list.js';
import { ImportInvitations } from '../invitations/import-invitations.js';
import { InvitationList } from '../invitations/invitation-list.js';
import { NewInvitation } from './new-invitation.js';

/** The provider's invitations to people at a customer. */
export function CustomerInvitations({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [adding, add] = useDisclosure();
  const [importing, load] = useDisclosure();
  const list = useList(listCustomerInvitations, {
    input: { customerId: customer.id },
    search: t('invitations.search'),
    filters: {
      status: {
        label: t('invitations.anyStatus'),
        options: InvitationStatus.options,
        nameOf: (each) => t(`invitations.statuses.${each}`),
      },
    },
  });
  const open = isAccessOpen(customer.access) && !customer.independent;
  return (
    <>
      {!open && (
        <Alert variant="light" color="gray" c="dimmed" mb="md">
          {t(customer.independent ? 'access.independent' : 'invitations.accessNeeded')}
        </Alert>
      )}
      <InvitationList
        list={list}
        actions={
          <>
            <ImportButton disabled={!open} onClick={load.open} />
            <AddButton disabled={!open} label={t('invitations.add')} onClick={add.open} />
          </>
        }
        touches={[listCustomerInvitations]}
        noneText={t('invitations.noneText', { name: customer.name })}
      />
      <Text size="xs" c="dimmed" mt="md">
        {t('invitations.theirs')}
      </Text>
      {adding && <NewInvitation customer={customer} onClose={add.close} />}
      {importing && <ImportInvitations customerId={customer.id} onClose={load.close} />}
    </>
  );
}
