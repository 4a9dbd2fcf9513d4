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
import { ask } from '../../api/ask.js';
import { useChange } from '../../api/queries.js';
import { Confirm } from '../../parts/dialog.js';
import { Panel } from '../../parts/panel.js';
import { useTell } from '../../parts/toasts.js';

/** A customer becomes an organisation of its own (B12); what would happen is asked of the API first. */
export function IndependencePanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [asking, { open, close }] = useDisclosure();
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
      {asking && <MakeIndependent customer={customer} onClose={close} />}
    </Panel>
  );
}

function MakeIndependent({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation();
  const tell = useTell();
  const rehearsal = useQuery({
    queryKey: ['independence', customer.id],
    queryFn: () => ask(makeIndependent, { customerId: customer.id, dryRun: true }),
    gcTime: 0,
  });
  const change = useChange(makeIndependent, [getCustomer, listCustomers]);
  const outcome = rehearsal.data;
  return (
    <Confirm
      title={t('independence.confirm', { name: customer.name })}
      action={t('independence.do')}
      busy={change.isPending || rehearsal.isPending}
      problem={change.error ?? rehearsal.error}
      onClose={onClose}
      onConfirm={() =>
        outcome &&
        change.mutate(
          { customerId: customer.id },
          {
            onSuccess: () => {
              tell(t('independence.done', { name: customer.name }));
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
