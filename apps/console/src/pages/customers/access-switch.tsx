import { Switch } from '@mantine/core';
import { isAccessOpen, type Customer } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../app/me.js';
import { ConfirmDialog, Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { toast } from '../../components/toast.js';
import { useCustomerAccess } from './customer-access.js';

/** A customer's portal switch. Turning it off asks for confirmation first. */
export function AccessSwitch({ customer, label }: { customer: Customer; label?: string }) {
  const { t } = useTranslation();
  const may = usePermission('access:manage');
  const [confirming, { open, close }] = useDisclosure();
  const access = useCustomerAccess(customer);
  const on = isAccessOpen(customer.access);
  const toggle = (enabled: boolean): void =>
    access.turn(enabled, ({ status }) =>
      toast.success(
        t('access.done', { name: customer.name, status: t(`access.status.${status}`) }),
      ),
    );
  return (
    <>
      <Switch
        checked={on}
        disabled={!may || customer.independent}
        onChange={() => (on ? open() : toggle(true))}
        {...(label ? { label } : { 'aria-label': t('access.switch', { name: customer.name }) })}
        withThumbIndicator={false}
        styles={{ track: { cursor: 'pointer' } }}
      />
      {confirming && (
        <ConfirmDialog
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
            toggle(false);
          }}
        />
      )}
      {access.problem && (
        <Dialog
          title={t('access.notChanged', { name: customer.name })}
          onClose={access.clearProblem}
        >
          <ProblemAlert problem={access.problem} />
        </Dialog>
      )}
    </>
  );
}
