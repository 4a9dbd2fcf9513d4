import { Box, SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { Panel } from '../components/panel.js';
import { Actions } from './actions.js';
import { Badges } from './badges.js';
import { Charts } from './charts.js';
import { Dialogs } from './dialogs.js';
import { Fields } from './fields.js';
import { States } from './states.js';
import { Table } from './table.js';
import { Tokens } from './tokens.js';

const SECTIONS: Readonly<Record<string, ReactNode>> = {
  Tokens: <Tokens />,
  Actions: <Actions />,
  Badges: <Badges />,
  Fields: <Fields />,
  Table: <Table />,
  States: <States />,
  Loading: <Loading />,
  Charts: <Charts />,
  Dialogs: <Dialogs />,
};

/** Every shared component, with made-up content. */
export function Styleguide() {
  return (
    <Box component="main" maw={1120} mx="auto" p="lg">
      <Page
        title="Styleguide"
        lead="The components that all pages of the console are made of."
        actions={<SchemeSwitch />}
      >
        <Stack gap="lg">
          {Object.entries(SECTIONS).map(([title, content]) => (
            <div key={title} data-section={title.toLowerCase()}>
              <Panel title={title}>{content}</Panel>
            </div>
          ))}
        </Stack>
      </Page>
    </Box>
  );
}

function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label="Theme"
      value={colorScheme}
      onChange={setColorScheme}
      data={[
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
        { value: 'auto', label: 'System' },
      ]}
    />
  );
}
