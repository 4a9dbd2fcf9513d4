import { Box, Button, Skeleton, VisuallyHidden } from '@mantine/core';
import { useDisclosure, useIntersection } from '@mantine/hooks';
import type { Dashboard } from '@gatehouse/contracts/service-desk';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { month, number } from '../../i18n/formats.js';
import { Panel } from '../../components/panel.js';

const MonthChart = lazy(() => import('./month-chart.js'));

const HEIGHT_PX = 236;

/** Jobs created and closed per month: a chart, loaded once it is in view, or a table, which screen readers always get. */
export function JobsByMonth({ months }: { months: Dashboard['months'] }) {
  const { t } = useTranslation();
  const [asTable, { toggle }] = useDisclosure();
  const { ref, entry } = useIntersection();
  const [seen, setSeen] = useState(false);
  if (entry?.isIntersecting && !seen) setSeen(true);
  const table = <Months months={months} />;
  return (
    <Panel
      title={t('dashboard.months')}
      side={
        <Button variant="subtle" size="compact-sm" aria-pressed={asTable} onClick={toggle}>
          {t('dashboard.table')}
        </Button>
      }
    >
      {asTable ? (
        table
      ) : (
        <>
          <Box ref={ref} h={HEIGHT_PX}>
            <Suspense fallback={<Skeleton h={HEIGHT_PX} />}>
              {seen && <MonthChart months={months} />}
            </Suspense>
          </Box>
          <VisuallyHidden>{table}</VisuallyHidden>
        </>
      )}
    </Panel>
  );
}

function Months({ months }: { months: Dashboard['months'] }) {
  const { t } = useTranslation();
  return (
    <table className="figures" aria-label={t('dashboard.months')}>
      <thead>
        <tr>
          <th scope="col">{t('dashboard.month')}</th>
          <th scope="col">{t('dashboard.created')}</th>
          <th scope="col">{t('dashboard.closedJobs')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((each) => (
          <tr key={each.month}>
            <th scope="row">{month(each.month, 'long')}</th>
            <td>{number(each.created)}</td>
            <td>{number(each.closed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
