import { Group, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { AxisBottom, AxisLeft } from '@visx/axis';
import { GridRows } from '@visx/grid';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import type { Dashboard } from '@gatehouse/contracts/service-desk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { month as monthName, number } from '../../i18n/formats.js';
import classes from './month-chart.module.css';

type Month = Dashboard['months'][number];

const HEIGHT_PX = 200;
const LEFT_PX = 32;
const BOTTOM_PX = 24;
const TOP_PX = 8;
const TICKS = 4;
/** Half of the widest box with values, which must not leave the chart. */
const MARGIN_PX = 75;
const ROOM_FOR_ALL_PX = 440;

const SERIES = ['created', 'closed'] as const;

/** The drawing; what it says is also in the table that belongs to it. */
export default function MonthChart({ months }: { months: Month[] }) {
  const { ref, width } = useElementSize();
  const [hovered, hover] = useState<Month>();
  const most = Math.max(...months.flatMap(({ created, closed }) => [created, closed]), TICKS);
  const bottom = HEIGHT_PX - BOTTOM_PX;
  const x = scaleBand({
    domain: months.map(({ month }) => month),
    range: [LEFT_PX, width],
    padding: 0.25,
  });
  const y = scaleLinear({ domain: [0, most], range: [bottom, TOP_PX], nice: TICKS });
  const bars = scaleBand({ domain: [...SERIES], range: [0, x.bandwidth()], padding: 0.1 });
  const ticks = y.ticks(TICKS).filter(Number.isInteger);
  const labels = { className: classes.axis };
  return (
    <div className={classes.chart} aria-hidden>
      <Group gap="md" mb="sm">
        {SERIES.map((name) => (
          <Legend key={name} name={name} />
        ))}
      </Group>
      <div ref={ref} style={{ height: HEIGHT_PX }}>
        <svg width={width} height={HEIGHT_PX} onPointerLeave={() => hover(undefined)}>
          {months.map((each) => (
            <rect
              key={each.month}
              className={each === hovered ? classes.hovered : undefined}
              fill="transparent"
              x={(x(each.month) ?? 0) - (x.step() - x.bandwidth()) / 2}
              y={TOP_PX}
              width={x.step()}
              height={bottom - TOP_PX}
              rx={4}
              onPointerEnter={() => hover(each)}
            />
          ))}
          <g pointerEvents="none">
            <GridRows
              scale={y}
              left={LEFT_PX}
              width={Math.max(width - LEFT_PX, 0)}
              tickValues={ticks}
              stroke="var(--gh-line)"
            />
            {months.flatMap((each) =>
              SERIES.map((name) => (
                <Bar
                  key={each.month + name}
                  className={classes[name]}
                  x={(x(each.month) ?? 0) + (bars(name) ?? 0)}
                  y={y(each[name])}
                  width={bars.bandwidth()}
                  height={bottom - y(each[name])}
                  rx={2}
                />
              )),
            )}
            <AxisLeft
              scale={y}
              left={LEFT_PX}
              tickValues={ticks}
              tickFormat={(value) => number(Number(value))}
              tickLabelProps={{ ...labels, dx: -4, dy: 4, textAnchor: 'end' }}
              hideAxisLine
              hideTicks
            />
            <AxisBottom
              scale={x}
              top={bottom}
              numTicks={width < ROOM_FOR_ALL_PX ? months.length / 2 : months.length}
              tickFormat={(text) => monthName(text)}
              tickLabelProps={{ ...labels, textAnchor: 'middle' }}
              stroke="var(--gh-line)"
              hideTicks
            />
          </g>
        </svg>
      </div>
      {hovered && (
        <Values
          month={hovered}
          left={Math.min(
            Math.max((x(hovered.month) ?? 0) + x.bandwidth() / 2, MARGIN_PX),
            width - MARGIN_PX,
          )}
        />
      )}
    </div>
  );
}

function Values({ month, left }: { month: Month; left: number }) {
  return (
    <div className={classes.values} style={{ left }}>
      <Text size="sm" fw={600}>
        {monthName(month.month, 'long')}
      </Text>
      {SERIES.map((name) => (
        <Group key={name} gap="sm" justify="space-between" wrap="nowrap">
          <Legend name={name} />
          <Text size="sm" fw={550}>
            {number(month[name])}
          </Text>
        </Group>
      ))}
    </div>
  );
}

function Legend({ name }: { name: (typeof SERIES)[number] }) {
  const { t } = useTranslation();
  return (
    <Group gap={6} wrap="nowrap">
      <span className={`${classes.legend} ${classes[name]}`} />
      <Text size="xs" c="dimmed">
        {t(name === 'created' ? 'dashboard.created' : 'dashboard.closedJobs')}
      </Text>
    </Group>
  );
}
