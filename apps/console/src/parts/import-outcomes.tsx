import { Box, Group, Stack } from '@mantine/core';
import type { ImportProblem } from '@gatehouse/contracts';
import { useTranslation } from 'react-i18next';
import { FaultList } from './fault-list.js';
import { Status } from './status.js';

const SHOWN = 100;

/** What became of a row of a file, of whatever. */
export interface RowOutcome {
  row: number;
  outcome: 'created' | 'unchanged' | 'refused';
  problem?: ImportProblem | undefined;
}

/** What became of the rows, or would; each that was refused says why. */
export function ImportOutcomes<Outcome extends RowOutcome>({
  outcomes,
  rehearsed,
  words,
  nameOf,
}: {
  outcomes: Outcome[];
  rehearsed: boolean;
  words: 'import' | 'assetImport';
  nameOf: (outcome: Outcome) => string | null;
}) {
  const { t } = useTranslation();
  const count = (wanted: RowOutcome['outcome']): number =>
    outcomes.filter(({ outcome }) => outcome === wanted).length;
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused');
  return (
    <Stack gap="xs">
      <Group gap="lg">
        <Status tone="good">
          {t(rehearsed ? `${words}.would` : `${words}.did`, { count: count('created') })}
        </Status>
        <Status tone="none">{t('import.unchanged', { count: count('unchanged') })}</Status>
        <Status tone="bad">{t('import.refused', { count: refused.length })}</Status>
      </Group>
      {refused.length > 0 && (
        <Box
          mah={220}
          style={{ overflowY: 'auto' }}
          tabIndex={0}
          role="region"
          aria-label={t('import.refusedRows')}
        >
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t('import.row')}</th>
                <th scope="col">{t(`${words}.of`)}</th>
                <th scope="col">{t('import.why')}</th>
              </tr>
            </thead>
            <tbody>
              {refused.slice(0, SHOWN).map((outcome) => (
                <tr key={outcome.row}>
                  <td>{outcome.row}</td>
                  <td>{nameOf(outcome) ?? '–'}</td>
                  <td>
                    <Why problem={outcome.problem} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Box>
      )}
    </Stack>
  );
}

/** Which cells are wrong, and how; where it is none of them, what the problem is called. */
function Why({ problem }: { problem: ImportProblem | undefined }) {
  const { t } = useTranslation();
  const title = `problems.${problem?.code ?? 'internal'}.title` as 'problems.internal.title';
  if (!problem?.errors) return t(title, { ...problem, defaultValue: problem?.title ?? '' });
  return <FaultList errors={problem.errors} />;
}
