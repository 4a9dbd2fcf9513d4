import { Select, type SelectProps } from '@mantine/core';
import { listDepartments } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.js';
import { usePermission } from '../../app/me.js';

/** Nothing where there are no departments, or the user may not see them. */
export function DepartmentSelect({
  enabled = true,
  ...props
}: SelectProps & { enabled?: boolean }) {
  const { t } = useTranslation();
  const mayList = usePermission('customers:write');
  const departments = useApiQuery(listDepartments, { limit: 200 }, { enabled: enabled && mayList });
  const items = departments.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Select
      {...props}
      label={t('customers.department')}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      data={items.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
