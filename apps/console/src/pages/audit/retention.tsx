import { Select } from '@mantine/core';
import { getAuditRetention, setAuditRetention } from '@gatehouse/contracts/audit';
import { useTranslation } from 'react-i18next';
import { useAnswer, useChange } from '../../api/queries.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useTell } from '../../parts/toasts.js';

const CHOICES = [30, 90, 180, 365, 1_095, 3_650];
const FOR_EVER = 'ever';

/** For how long what happened is kept. */
export function RetentionChoice() {
  const { t } = useTranslation();
  const tell = useTell();
  const retention = useAnswer(getAuditRetention, {});
  const change = useChange(setAuditRetention, [getAuditRetention]);
  if (!retention.data) return <ProblemAlert problem={retention.error} />;
  const { days } = retention.data;
  const offered = days === null || CHOICES.includes(days) ? CHOICES : [...CHOICES, days];
  return (
    <>
      <ProblemAlert problem={change.error} />
      <Select
        label={t('audit.retention')}
        description={t('audit.retentionLead')}
        maw={320}
        mb="md"
        allowDeselect={false}
        disabled={change.isPending}
        value={days === null ? FOR_EVER : String(days)}
        data={[
          { value: FOR_EVER, label: t('audit.forEver') },
          ...offered.map((count) => ({ value: String(count), label: t('audit.days', { count }) })),
        ]}
        onChange={(value) =>
          change.mutate(
            { days: value === null || value === FOR_EVER ? null : Number(value) },
            { onSuccess: () => tell(t('audit.retentionSaved')) },
          )
        }
      />
    </>
  );
}
