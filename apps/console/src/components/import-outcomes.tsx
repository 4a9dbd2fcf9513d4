import { Group, Stack } from '@mantine/core';
import type { ImportProblem } from '@gatehouse/contracts';
import { useTranslation } from 'react-i18next';
import { FieldErrorList } from './field-error-list.js';
import { ScrolledTable } from './scrolled-table.js';
import { StatusBadge } from './status-badge.js';

const SHOWN = 100;

/** What is imported, by the texts for it. */
export type ImportTexts =
  'import' | 'assetImport' | 'customerImport' | 'jobImport' | 'memberImport';

export interface RowOutcome {
  row: number;
  outcome: 'created' | 'invited' | 'updated' | 'unchanged' | 'refused';
  problem?: ImportProblem | undefined;
}

/** Counts per outcome, and the reason for each rejected row. */
export function ImportOutcomes<Outcome extends RowOutcome>({
  outcomes,
  isPreview,
  namespace,
  nameOf,
}: {
  outcomes: Outcome[];
  isPreview: boolean;
  namespace: ImportTexts;
  nameOf: (outcome: Outcome) => string | null;
}) {
  const { t } = useTranslation();
  const count = (...wanted: RowOutcome['outcome'][]): number =>
    outcomes.filter(({ outcome }) => wanted.includes(outcome)).length;
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused');
  return (
    <Stack gap="xs">
      <Group gap="lg">
        <StatusBadge tone="good">
          {t(isPreview ? `${namespace}.would` : `${namespace}.did`, {
            count: count('created', 'invited'),
          })}
        </StatusBadge>
        {count('updated') > 0 && (
          <StatusBadge tone="good">
            {t(isPreview ? 'import.wouldUpdate' : 'import.didUpdate', { count: count('updated') })}
          </StatusBadge>
        )}
        <StatusBadge tone="none">
          {t('import.unchanged', { count: count('unchanged') })}
        </StatusBadge>
        <StatusBadge tone="bad">{t('import.refused', { count: refused.length })}</StatusBadge>
      </Group>
      {refused.length > 0 && (
        <ScrolledTable
          label={t('import.refusedRows')}
          height={220}
          columns={[t('import.row'), t(`${namespace}.of`), t('import.why')]}
        >
          {refused.slice(0, SHOWN).map((outcome) => (
            <tr key={outcome.row}>
              <td>{outcome.row}</td>
              <td>{nameOf(outcome) ?? '–'}</td>
              <td>
                <Why problem={outcome.problem} />
              </td>
            </tr>
          ))}
        </ScrolledTable>
      )}
    </Stack>
  );
}

/** The errors of a row's cells, or else the title of the problem. */
function Why({ problem }: { problem: ImportProblem | undefined }) {
  const { t } = useTranslation();
  const title = `problems.${problem?.code ?? 'internal'}.title` as 'problems.internal.title';
  if (!problem?.errors) return t(title, { ...problem, defaultValue: problem?.title ?? '' });
  return <FieldErrorList errors={problem.errors} />;
}
