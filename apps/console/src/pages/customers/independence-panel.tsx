import { Button, List, Stack, Text } from '@mantine/core';
import {
  getCustomer,
  listCustomers,
  makeIndependent,
  type Customer,
} from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../api/call-api.js';
import { useApiMutation } from '../../api/queries.js';
import { ConfirmDialog } from '../../components/dialog.js';
import { Panel } from '../../components/panel.js';
import { toast } from '../../components/toast.js';

/** Makes a customer an independent organization, after showing a preview from the API. */
export function IndependencePanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [confirming, { open, close }] = useDisclosure();
  if (customer.independent) return null;
  return (
    <Panel
      title={t('independence.title')}
      lead={t('independence.lead')}
      side={
        <Button variant="default" onClick={open}>
          {t('independence.open')}
        </Button>
      }
    >
      {confirming && <MakeIndependent customer={customer} onClose={close} />}
    </Panel>
  );
}

function MakeIndependent({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation();
  const preview = useQuery({
    queryKey: ['independence', customer.id],
    queryFn: () => callApi(makeIndependent, { customerId: customer.id, dryRun: true }),
    gcTime: 0,
  });
  const change = useApiMutation(makeIndependent, [getCustomer, listCustomers]);
  const outcome = preview.data;
  return (
    <ConfirmDialog
      title={t('independence.confirm', { name: customer.name })}
      action={t('independence.do')}
      busy={change.isPending || preview.isPending}
      problem={change.error ?? preview.error}
      onClose={onClose}
      onConfirm={() =>
        outcome &&
        change.mutate(
          { customerId: customer.id },
          {
            onSuccess: () => {
              toast.success(t('independence.done', { name: customer.name }));
              onClose();
            },
          },
        )
      }
      text={
        <Stack gap="xs">
          <Text size="sm">{t('independence.warning')}</Text>
          {outcome && (
            <List size="sm" spacing={4}>
              <List.Item>{t('independence.members', { count: outcome.members })}</List.Item>
              <List.Item>
                {t('independence.administrators', { count: outcome.administrators })}
              </List.Item>
              {outcome.roles
                .filter(({ from, to }) => from !== to)
                .map(({ from, to, members }) => (
                  <List.Item key={from}>
                    {t('independence.role', { from, to, count: members })}
                  </List.Item>
                ))}
              <List.Item>{t('independence.contacts', { count: outcome.contacts })}</List.Item>
            </List>
          )}
        </Stack>
      }
    />
  );
}
