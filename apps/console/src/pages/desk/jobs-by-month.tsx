import { Group, Text, VisuallyHidden } from '@mantine/core';
import type { Dashboard } from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { month } from '../../i18n/formats.js';
import classes from './jobs-by-month.module.css';

const HEIGHT_PX = 150;

/** Jobs created and closed per month: a chart, and a table for screen readers. */
export function JobsByMonth({ months }: { months: Dashboard['months'] }) {
  const { t } = useTranslation();
  const most = Math.max(...months.flatMap(({ created, closed }) => [created, closed]), 1);
  return (
    <>
      <Group gap="md" mb="sm" aria-hidden>
        <Legend className={classes.created} name={t('dashboard.created')} />
        <Legend className={classes.closed} name={t('dashboard.closedJobs')} />
      </Group>
      <div className={classes.columns} aria-hidden>
        {months.map((each) => (
          <div
            key={each.month}
            className={classes.month}
            title={`${each.month}: ${each.created} / ${each.closed}`}
          >
            <div className={classes.pair} style={{ height: HEIGHT_PX }}>
              <div
                className={classes.created}
                style={{ height: (each.created / most) * HEIGHT_PX }}
              />
              <div
                className={classes.closed}
                style={{ height: (each.closed / most) * HEIGHT_PX }}
              />
            </div>
            <Text size="xs" c="dimmed" className={classes.name}>
              {month(each.month)}
            </Text>
          </div>
        ))}
      </div>
      <VisuallyHidden>
        <table>
          <caption>{t('dashboard.months')}</caption>
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
                <th scope="row">{each.month}</th>
                <td>{each.created}</td>
                <td>{each.closed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </>
  );
}

function Legend({ className, name }: { className: string | undefined; name: string }) {
  return (
    <Group gap={6}>
      <span className={className} style={{ width: 10, height: 10, borderRadius: 3 }} />
      <Text size="xs" c="dimmed">
        {name}
      </Text>
    </Group>
  );
}
