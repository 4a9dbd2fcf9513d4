import { Select } from '@mantine/core';
import { getServiceAccount, listServiceAccounts } from '@gatehouse/contracts/tenant-access';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.js';
import { usePermission } from '../../app/me.js';
import { SEARCH_DELAY_MS } from '../../components/search-input.js';
import type { FormFields } from '../../components/use-schema-form.js';

const CHOICES = 50;

/** The service account that a machine acts as; searched on the server as the user types. */
export function MachineFields({ fields }: { fields: FormFields<'serviceAccountId'> }) {
  const { t } = useTranslation();
  const mayChoose = usePermission('service-accounts:manage');
  const chosen = fields.choice('serviceAccountId');
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, SEARCH_DELAY_MS);
  const enabled = { enabled: mayChoose };
  const found = useApiQuery(listServiceAccounts, { limit: CHOICES, q: q || undefined }, enabled);
  const current = useApiQuery(
    getServiceAccount,
    { serviceAccountId: chosen.value ?? '' },
    { enabled: mayChoose && chosen.value !== null },
  );
  const choices = new Map<string, string>(
    (found.data?.items ?? []).map(({ id, name }) => [id, name]),
  );
  if (chosen.value !== null && !choices.has(chosen.value))
    choices.set(chosen.value, current.data?.name ?? t('applications.unknownServiceAccount'));
  return (
    <Select
      {...chosen}
      required
      withAsterisk
      label={t('applications.serviceAccount')}
      description={t('applications.serviceAccountHint')}
      disabled={!mayChoose}
      searchable
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={t('common.nothingFound')}
      data={[...choices].map(([value, label]) => ({ value, label }))}
    />
  );
}
