import { List, Stack, Text, TextInput } from '@mantine/core';
import { getCustomerDeletion, type CustomerDeletion } from '@gatehouse/contracts/gateway';
import {
  countCustomers,
  deleteCustomer,
  listCustomers,
  type Customer,
} from '@gatehouse/contracts/tenant-access';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { callApi } from '../../api/call-api.js';
import { useApiMutation } from '../../api/queries.js';
import { ConfirmDialog } from '../../components/dialog.js';
import { Loading } from '../../components/loading.js';
import { toast } from '../../components/toast.js';
import { number } from '../../i18n/formats.js';

/** Deletes an archived customer: shows what goes, and asks for its name. */
export default function DeleteCustomer({
  customer,
  onClose,
}: {
  customer: Customer;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const { name, id: customerId } = customer;
  const report = useQuery({
    queryKey: ['deletion', customerId],
    queryFn: () => callApi(getCustomerDeletion, { customerId }),
    gcTime: 0,
  });
  const removal = useApiMutation(deleteCustomer, [listCustomers, countCustomers]);
  return (
    <ConfirmDialog
      title={t('deletion.title', { name })}
      action={t('deletion.do')}
      disabled={!report.data || typed.trim() !== name.trim()}
      busy={removal.isPending}
      problem={removal.error ?? report.error}
      onClose={onClose}
      onConfirm={() =>
        removal.mutate(
          { customerId },
          {
            onSuccess: () => {
              toast.success(t('deletion.done', { name }));
              navigate('/customers');
            },
          },
        )
      }
      text={
        <Stack gap="sm">
          <Text size="sm">{t('deletion.warning')}</Text>
          {report.isPending && <Loading />}
          {report.data && <Report {...report.data} />}
          <TextInput
            label={t('deletion.type', { name })}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            autoComplete="off"
          />
        </Stack>
      }
    />
  );
}

function Report({ deleted, kept }: CustomerDeletion) {
  const { t } = useTranslation();
  const counted = Object.entries(deleted) as [keyof typeof deleted, number][];
  const gone = counted.filter(([, count]) => count > 0);
  return (
    <>
      {gone.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {t('deletion.deleted')}
          </Text>
          <List size="sm">
            {gone.map(([what, count]) => (
              <List.Item key={what}>
                {t(`deletion.counts.${what}`)}: {number(count)}
              </List.Item>
            ))}
          </List>
        </div>
      )}
      <div>
        <Text size="sm" fw={600}>
          {t('deletion.kept')}
        </Text>
        <List size="sm">
          <List.Item>
            {t('deletion.auditEvents')}: {number(kept.auditEvents)}
          </List.Item>
          {kept.accounts > 0 && (
            <List.Item>
              {t('deletion.accounts')}: {number(kept.accounts)}
            </List.Item>
          )}
        </List>
      </div>
    </>
  );
}
