import { Select, Stack, Text } from '@mantine/core';
import { CustomerRole } from '@gatehouse/contracts';
import {
  listPortalViewRoles,
  startPortalView,
  type Customer,
} from '@gatehouse/contracts/tenant-access';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterPortalView } from '../../api/portal-view.js';
import { useApiMutation, useApiQuery } from '../../api/queries.js';
import { ConfirmDialog } from '../../components/dialog.js';
import { useRoleNames } from '../../components/use-role-names.js';

/** Shows the portal as one of the customer's roles would see it. */
export default function ViewPortal({
  customer: { id: customerId, name },
  onClose,
}: {
  customer: Customer;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const start = useApiMutation(startPortalView);
  const roles = useApiQuery(listPortalViewRoles, { customerId }).data?.roles;
  const [role, setRole] = useState('member');
  return (
    <ConfirmDialog
      title={t('portalViews.title', { name })}
      action={t('portalViews.start')}
      harmless
      busy={start.isPending}
      problem={start.error}
      onClose={onClose}
      onConfirm={() => start.mutate({ customerId, role }, { onSuccess: enterPortalView })}
      text={
        <Stack>
          <Text size="sm">{t('portalViews.lead')}</Text>
          <Select
            label={t('portalViews.role')}
            allowDeselect={false}
            value={role}
            onChange={(value) => value !== null && setRole(value)}
            data={(roles ?? CustomerRole.options).map((value) => ({
              value,
              label: roleName(value),
            }))}
          />
        </Stack>
      }
    />
  );
}
