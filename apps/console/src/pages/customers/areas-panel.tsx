import { Checkbox, Stack } from '@mantine/core';
import { Area } from '@gatehouse/contracts';
import { setAccess, type Customer } from '@gatehouse/contracts/tenant-access';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/ask.js';
import { Panel } from '../../parts/panel.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { isOn } from './access-switch.js';
import { put } from './set-access.js';

/** What the customer sees of the portal (D3). Each box takes effect at once, and goes back where the API refuses. */
export function AreasPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (areas: Area[]) =>
      ask(setAccess, { customerId: customer.id, enabled: true, areas }),
    onMutate: (areas) => put(client, { ...customer, access: { ...customer.access, areas } }),
    onSuccess: (access) => put(client, { ...customer, access }),
    onError: () => put(client, customer),
  });
  const on = isOn(customer);
  const { areas } = customer.access;
  const toggle = (area: Area): void =>
    change.mutate(areas.includes(area) ? areas.filter((each) => each !== area) : [...areas, area]);
  return (
    <Panel title={t('areas.title')} lead={t(on ? 'areas.lead' : 'areas.leadOff')}>
      <Stack gap="sm">
        {Area.options.map((area) => (
          <Checkbox
            key={area}
            checked={areas.includes(area)}
            disabled={!on || customer.independent}
            onChange={() => toggle(area)}
            label={t(`areas.names.${area}`)}
            description={t(`areas.texts.${area}`)}
          />
        ))}
        <ProblemAlert problem={change.error} />
      </Stack>
    </Panel>
  );
}
