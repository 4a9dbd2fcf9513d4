import { getServiceAccount } from '@gatehouse/contracts/tenant-access';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApiQuery } from '../../api/queries.js';
import { usePermission } from '../../app/me.js';

export function ServiceAccountLink({ id }: { id: string }) {
  const { t } = useTranslation();
  const enabled = usePermission('service-accounts:manage');
  const { data } = useApiQuery(getServiceAccount, { serviceAccountId: id }, { enabled });
  if (!data) return t('applications.unknownServiceAccount');
  return (
    <Anchor component={Link} href={`/settings/service-accounts/${id}`}>
      {data.name}
    </Anchor>
  );
}
