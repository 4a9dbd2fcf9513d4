import { Checkbox, Stack } from '@mantine/core';
import { Area } from '@gatehouse/contracts';
import { isAccessOpen, type Customer } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useCustomerAccess } from './customer-access.js';

/** Which areas of the portal the customer sees. Each checkbox saves immediately and rolls back on error. */
export function AreasPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const { open, problem, clearProblem } = useCustomerAccess(customer);
  const on = isAccessOpen(customer.access);
  return (
    <Panel title={t('areas.title')} lead={t(on ? 'areas.lead' : 'areas.leadOff')}>
      <Stack gap="sm">
        {Area.options.map((area) => (
          <Checkbox
            key={area}
            checked={customer.access.areas.includes(area)}
            disabled={!on || customer.independent}
            onChange={({ currentTarget }) => open(area, currentTarget.checked)}
            label={t(`areas.names.${area}`)}
            description={t(`areas.texts.${area}`)}
          />
        ))}
        <ProblemAlert problem={problem} onClose={clearProblem} />
      </Stack>
    </Panel>
  );
}
