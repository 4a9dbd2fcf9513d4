import { Select } from '@mantine/core';
import { getAuditRetention, setAuditRetention } from '@gatehouse/contracts/audit';
import { useTranslation } from 'react-i18next';
import { useApiQuery, useApiMutation } from '../../api/queries.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { toast } from '../../components/toast.js';

const CHOICES = [30, 90, 180, 365, 1_095, 3_650];
const FOR_EVER = 'ever';

export function RetentionChoice() {
  const { t } = useTranslation();
  const retention = useApiQuery(getAuditRetention, {});
  const change = useApiMutation(setAuditRetention, [getAuditRetention]);
  const days = retention.data?.days ?? null;
  const options = days === null || CHOICES.includes(days) ? CHOICES : [...CHOICES, days];
  // Has its place from the beginning: what is below must not move under the pointer.
  return (
    <div className="on-screen">
      <ProblemAlert problem={retention.error ?? change.error} />
      <Select
        label={t('audit.retention')}
        description={t('audit.retentionLead')}
        maw={320}
        mb="md"
        allowDeselect={false}
        disabled={!retention.data || change.isPending}
        value={retention.data ? (days === null ? FOR_EVER : String(days)) : null}
        data={[
          { value: FOR_EVER, label: t('audit.forever') },
          ...options.map((count) => ({ value: String(count), label: t('audit.days', { count }) })),
        ]}
        onChange={(value) =>
          change.mutate(
            { days: value === null || value === FOR_EVER ? null : Number(value) },
            { onSuccess: () => toast.success(t('audit.retentionSaved')) },
          )
        }
      />
    </div>
  );
}
