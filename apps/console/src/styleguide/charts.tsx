import { SimpleGrid } from '@mantine/core';
import { BarChart } from '../pages/desk/bar-chart.js';
import { JobsByMonth } from '../pages/desk/jobs-by-month.js';

const CREATED = [4, 7, 3, 12, 9, 15, 11, 8, 6, 10, 14, 13];
const MONTHS = CREATED.map((created, index) => ({
  month: `2026-${String(index + 1).padStart(2, '0')}`,
  created,
  closed: Math.max(created - 3, 0),
}));

export function Charts() {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
      <JobsByMonth months={MONTHS} />
      <BarChart
        none="No jobs yet."
        bars={[
          { name: 'New', count: 4, href: '/jobs' },
          { name: 'In progress', count: 12, href: '/jobs' },
          { name: 'On hold', count: 0 },
        ]}
      />
    </SimpleGrid>
  );
}
