import { Stack, Switch } from '@mantine/core';
import { isAccessOpen, type AccessGrant, type Customer } from '@gatehouse/contracts/tenant-access';
import { useDisclosure, type UseDisclosureReturnValue } from '@mantine/hooks';
import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../app/me.js';
import { ConfirmDialog, Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { toast } from '../../components/toast.js';
import { AccessObstacle, obstacleOf } from './access-obstacle.js';
import { useCustomerAccess } from './customer-access.js';
import { TurnOnDialog } from './turn-on-dialog.js';

/**
 * A customer's portal switch. Before anyone is invited or signed out it says so; turning an accepted customer on again only brings back
 * what was, at once.
 */
export function AccessSwitch({
  customer,
  reason,
  disabling,
}: {
  customer: Customer;
  /** The id of what says elsewhere why the switch is disabled. */
  reason?: string;
  /** Where access can be disabled elsewhere, too: whether that is being confirmed. */
  disabling?: UseDisclosureReturnValue;
}) {
  const { t } = useTranslation();
  const ownId = useId();
  const may = usePermission('access:manage');
  const own = useDisclosure();
  const [confirming, { open, close }] = disabling ?? own;
  const [inviting, invite] = useDisclosure();
  const access = useCustomerAccess(customer);
  const on = isAccessOpen(customer.access);
  // Someone else may have turned it off meanwhile.
  useEffect(() => {
    if (!on) close();
  }, [on, close]);
  const obstacle = obstacleOf(customer);
  const { name } = customer;
  const { acceptedAt } = customer.access;
  const tell = ({ status }: AccessGrant, undo?: () => void): void =>
    toast.success(
      t('access.done', { name, status: t(`access.status.${status}`) }),
      undo && { label: t('common.undo'), onClick: undo },
    );
  const turn = (enabled: boolean): void =>
    access.turn(enabled, (grant) => tell(grant, () => access.turn(!enabled, (next) => tell(next))));
  const flip = (): void => {
    if (on) open();
    else if (acceptedAt) turn(true);
    else invite.open();
  };
  return (
    <Stack gap={4} align="flex-end">
      <Switch
        checked={on}
        disabled={!may || obstacle !== null}
        onChange={flip}
        aria-label={t('access.switch', { name })}
        {...(obstacle && { 'aria-describedby': reason ?? ownId })}
        withThumbIndicator={false}
        styles={{ track: { cursor: obstacle ? 'not-allowed' : 'pointer' } }}
      />
      {reason === undefined && (
        <AccessObstacle customer={customer} id={ownId} w="min(15rem, 42vw)" />
      )}
      {inviting && (
        <TurnOnDialog customer={customer} onDone={(grant) => tell(grant)} onClose={invite.close} />
      )}
      {confirming && (
        <ConfirmDialog
          title={t('access.disableTitle', { name })}
          text={
            // Someone may accept while the dialog is open: its buttons must not move under the pointer.
            <div className="alternatives">
              <div hidden={!acceptedAt}>{t('access.disableAccepted', { name })}</div>
              <div hidden={!!acceptedAt}>{t('access.disablePending', { name })}</div>
            </div>
          }
          action={t('access.disable')}
          onClose={close}
          onConfirm={() => {
            close();
            turn(false);
          }}
        />
      )}
      {access.problem && (
        <Dialog title={t('access.notChanged', { name })} onClose={access.clearProblem}>
          <ProblemAlert problem={access.problem} />
        </Dialog>
      )}
    </Stack>
  );
}
