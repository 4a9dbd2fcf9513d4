import { Alert, Button, Group, Select, Text } from '@mantine/core';
import { InvitationStatus, listCustomerInvitations } from '@gatehouse/contracts/invitations';
import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiList } from '../../api/queries.js';
import { EmptyState } from '../../components/empty-state.js';
import { SearchInput } from '../../components/search-input.js';
import { ImportInvitations } from '../invitations/import-invitations.js';
import { InvitationList } from '../invitations/invitation-list.js';
import { isOn } from './access-switch.js';
import { NewInvitation } from './new-invitation.js';

/** The provider's invitations to people at a customer. */
export function CustomerInvitations({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const [status, setStatus] = useState<string | null>(null);
  const [adding, add] = useDisclosure();
  const [importing, load] = useDisclosure();
  const pages = useApiList(listCustomerInvitations, {
    customerId: customer.id,
    q: q || undefined,
    status: InvitationStatus.safeParse(status).data,
  });
  const open = isOn(customer) && !customer.independent;
  return (
    <>
      {!open && (
        <Alert variant="light" color="gray" c="dimmed" mb="md">
          {t(customer.independent ? 'access.independent' : 'invitations.accessNeeded')}
        </Alert>
      )}
      <Group mb="md" justify="space-between" gap="sm">
        <Group gap="sm">
          <SearchInput label={t('invitations.search')} onSearch={setQ} />
          <Select
            aria-label={t('invitations.status')}
            placeholder={t('invitations.anyStatus')}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            w={160}
            value={status}
            onChange={setStatus}
            data={InvitationStatus.options.map((value) => ({
              value,
              label: t(`invitations.statuses.${value}`),
            }))}
          />
        </Group>
        <Group gap="xs">
          <Button
            variant="default"
            disabled={!open}
            leftSection={<FileUp size={16} aria-hidden />}
            onClick={load.open}
          >
            {t('import.open')}
          </Button>
          <Button disabled={!open} leftSection={<Plus size={16} aria-hidden />} onClick={add.open}>
            {t('invitations.add')}
          </Button>
        </Group>
      </Group>
      <InvitationList
        pages={pages}
        touches={[listCustomerInvitations]}
        empty={
          <EmptyState
            title={t('invitations.none')}
            text={t('invitations.noneText', { name: customer.name })}
          />
        }
      />
      <Text size="xs" c="dimmed" mt="md">
        {t('invitations.theirs')}
      </Text>
      {adding && <NewInvitation customer={customer} onClose={add.close} />}
      {importing && <ImportInvitations customerId={customer.id} onClose={load.close} />}
    </>
  );
}
