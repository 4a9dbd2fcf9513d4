import { Switch } from '@mantine/core';
import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/me.js';
import { Confirm, Dialog } from '../../parts/dialog.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useTell } from '../../parts/toasts.js';
import { useCustomerAccess } from './customer-access.js';

export const isOn = ({ access }: Customer): boolean =>
  ['pending', 'accepted'].includes(access.status);

/** The one switch of a customer: blue when on. Turning it off says first whom it shuts out. */
export function AccessSwitch({ customer, label }: { customer: Customer; label?: string }) {
  const { t } = useTranslation();
  const may = useMay('access:manage');
  const tell = useTell();
  const [asking, { open, close }] = useDisclosure();
  const access = useCustomerAccess(customer);
  const on = isOn(customer);
  const turn = (enabled: boolean): void =>
    access.turn(enabled, ({ status }) =>
      tell(t('access.done', { name: customer.name, status: t(`access.status.${status}`) })),
    );
  return (
    <>
      <Switch
        checked={on}
        disabled={!may || customer.independent}
        onChange={() => (on ? open() : turn(true))}
        {...(label ? { label } : { 'aria-label': t('access.switch', { name: customer.name }) })}
        withThumbIndicator={false}
        styles={{ track: { cursor: 'pointer' } }}
      />
      {asking && (
        <Confirm
          title={t('access.disableTitle', { name: customer.name })}
          text={t(customer.access.acceptedAt ? 'access.disableAccepted' : 'access.disablePending', {
            name: customer.name,
          })}
          action={t('access.disable')}
          busy={false}
          problem={null}
          onClose={close}
          onConfirm={() => {
            close();
            turn(false);
          }}
        />
      )}
      {access.problem && (
        <Dialog
          title={t('access.notChanged', { name: customer.name })}
          onClose={access.forgetProblem}
        >
          <ProblemAlert problem={access.problem} />
        </Dialog>
      )}
    </>
  );
}
