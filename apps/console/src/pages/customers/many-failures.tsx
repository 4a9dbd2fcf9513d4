import { useTranslation } from 'react-i18next';
import { ScrolledTable } from '../../components/scrolled-table.js';
import { useProblemText } from '../../components/use-problem-text.js';
import type { Outcome } from './change-many.js';

const SHOWN = 200;

/** The customers for which something failed, with the reason. */
export function ManyFailures({ failed }: { failed: readonly Outcome[] }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  if (failed.length === 0) return null;
  return (
    <ScrolledTable
      label={t('many.failures')}
      height={260}
      columns={[t('customers.name'), t('many.why')]}
    >
      {failed.slice(0, SHOWN).map(({ customer: { id, name }, problem }) => (
        <tr key={id}>
          <td>{name}</td>
          <td>{problemText(problem).title}</td>
        </tr>
      ))}
    </ScrolledTable>
  );
}
