import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../components/use-problem-text.js';
import type { Outcome } from './change-many.js';

const SHOWN = 200;

/** The customers for which something failed, with the reason. */
export function ManyFailures({ failed }: { failed: readonly Outcome[] }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  if (failed.length === 0) return null;
  return (
    <Box
      mah={260}
      style={{ overflowY: 'auto' }}
      tabIndex={0}
      role="region"
      aria-label={t('many.failures')}
    >
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('customers.name')}</th>
            <th scope="col">{t('many.why')}</th>
          </tr>
        </thead>
        <tbody>
          {failed.slice(0, SHOWN).map(({ customer: { id, name }, problem }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{problemText(problem).title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
