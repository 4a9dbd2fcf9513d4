import { Box, Group, Stack, Text } from '@mantine/core';
import type { ImportOutcome } from '@gatehouse/contracts/invitations';
import { useTranslation } from 'react-i18next';
import { Status } from '../../parts/status.js';

const SHOWN = 100;

/** What became of the rows, or would; each that was refused says why. */
export function ImportOutcomes({
  outcomes,
  rehearsed,
}: {
  outcomes: ImportOutcome[];
  rehearsed: boolean;
}) {
  const { t } = useTranslation();
  const count = (wanted: ImportOutcome['outcome']): number =>
    outcomes.filter(({ outcome }) => outcome === wanted).length;
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused');
  return (
    <Stack gap="xs">
      <Group gap="lg">
        <Status tone="good">
          {t(rehearsed ? 'import.wouldInvite' : 'import.invited', { count: count('created') })}
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
                <th scope="col">{t('person.email')}</th>
                <th scope="col">{t('import.why')}</th>
              </tr>
            </thead>
            <tbody>
              {refused.slice(0, SHOWN).map(({ row, email, problem }) => (
                <tr key={row}>
                  <td>{row}</td>
                  <td>{email ?? '–'}</td>
                  <td>
                    {t(
                      `problems.${problem?.code ?? 'internal'}.title` as 'problems.internal.title',
                      { ...problem, defaultValue: problem?.title ?? '' },
                    )}
                    {problem?.errors?.map(({ pointer, detail }) => (
                      <Text key={pointer} size="xs" c="dimmed">
                        {pointer.slice(1)}: {detail}
                      </Text>
                    ))}
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
