import { Button, Group, Paper, Text } from '@mantine/core';
import type { RequestOf } from '@gatehouse/contracts';
import type { Customer, listCustomers } from '@gatehouse/contracts/tenant-access';
import { useMutation } from '@tanstack/react-query';
import { Download, MailPlus, Power, PowerOff, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../app/me.js';
import { csvOf, saveFile } from '../../components/save-file.js';
import { toast } from '../../components/toast.js';
import { useProblemText } from '../../components/use-problem-text.js';
import type { Selection } from '../../components/use-selection.js';
import { everyCustomer, type ManyAction } from './change-many.js';
import { ManyDialog } from './many-dialog.js';

const ICONS = { turnOn: Power, turnOff: PowerOff, resend: MailPlus };
const ACTIONS: ManyAction[] = ['turnOn', 'turnOff', 'resend'];

/** What can be done with the selected customers. */
export function SelectionBar({
  selection: { selected, set },
  filter,
  hasMore,
}: {
  selection: Selection<Customer>;
  filter: RequestOf<typeof listCustomers>;
  /** Whether the list has rows that are not loaded, which can be selected as well. */
  hasMore: boolean;
}) {
  const { t } = useTranslation();
  const mayManage = usePermission('access:manage');
  const problemText = useProblemText();
  const [action, setAction] = useState<ManyAction>();
  const selectAll = useMutation({
    mutationFn: () => everyCustomer(filter),
    onSuccess: set,
    onError: (error) => toast.failure(problemText(error).title),
  });
  const customers = [...selected.values()];
  if (customers.length === 0) return null;
  return (
    <>
      <Paper
        className="selection-bar"
        withBorder
        shadow="md"
        role="region"
        aria-label={t('list.selection')}
      >
        <Group gap="xs">
          <Text size="sm" fw={550} role="status">
            {t('list.selected', { count: customers.length })}
          </Text>
          {hasMore && (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={selectAll.isPending}
              onClick={() => selectAll.mutate()}
            >
              {t('list.selectAll')}
            </Button>
          )}
          {mayManage &&
            ACTIONS.map((each) => {
              const Icon = ICONS[each];
              return (
                <Button
                  key={each}
                  size="compact-sm"
                  variant="default"
                  leftSection={<Icon size={14} aria-hidden />}
                  onClick={() => setAction(each)}
                >
                  {t(`many.${each}.open`)}
                </Button>
              );
            })}
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Download size={14} aria-hidden />}
            onClick={() => exportCustomers(customers)}
          >
            {t('list.export')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            leftSection={<X size={14} aria-hidden />}
            onClick={() => set([])}
          >
            {t('list.deselect')}
          </Button>
        </Group>
      </Paper>
      {action && (
        <ManyDialog action={action} customers={customers} onClose={() => setAction(undefined)} />
      )}
    </>
  );
}

/** With the names and values of the API, so that the file can be read by programs in any language. */
function exportCustomers(customers: readonly Customer[]): void {
  const header = ['id', 'name', 'kind', 'email', 'access', 'areas'];
  const times = ['pendingSince', 'acceptedAt', 'disabledAt'] as const;
  const rows = customers.map(({ id, name, kind, email, access }) => [
    ...[id, name, kind, email, access.status, access.areas.join(' ')],
    ...times.map((time) => access[time]),
  ]);
  saveFile(csvOf([...header, ...times], rows), 'customers', 'csv');
}
