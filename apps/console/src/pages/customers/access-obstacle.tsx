import { Anchor, Text } from '@mantine/core';
import { isAccessOpen, type Customer } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../app/me.js';
import { EditCustomer } from './edit-customer.js';

/** Why a customer's access can't be turned on, or for an independent one, changed at all. */
export function obstacleOf({ access, archivedAt, email, independent, kind }: Customer) {
  if (independent) return 'independent';
  if (archivedAt) return 'archived';
  if (isAccessOpen(access)) return null;
  if (kind !== 'corporate') return 'individual';
  return email === null ? 'noEmail' : null;
}

/** Says why the switch is disabled, with a link that removes the reason. */
export function AccessObstacle({
  customer,
  id,
  w,
}: {
  customer: Customer;
  id: string;
  w?: string;
}) {
  const { t } = useTranslation();
  const mayWrite = usePermission('customers:write');
  const [editing, { open, close }] = useDisclosure();
  const obstacle = obstacleOf(customer);
  return (
    <>
      {obstacle && (
        <Text
          size="xs"
          c="dimmed"
          id={id}
          {...(w !== undefined && { w })}
          style={{ whiteSpace: 'normal', overflowWrap: 'normal' }}
        >
          {t(`access.obstacles.${obstacle}`)}{' '}
          {mayWrite && (obstacle === 'individual' || obstacle === 'noEmail') && (
            <Anchor component="button" type="button" size="xs" onClick={open}>
              {t(`access.remedies.${obstacle}`)}
            </Anchor>
          )}
        </Text>
      )}
      {editing && <EditCustomer customer={customer} onClose={close} />}
    </>
  );
}
