import { Button, Group, Menu, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { AddButton, ImportButton } from '../components/buttons.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { CopyButton } from '../components/copy-button.js';
import { FilterTabs } from '../components/filter-tabs.js';
import { RowMenu } from '../components/row-menu.js';
import { toast } from '../components/toast.js';

const nothing = (): void => undefined;
const COUNTS = { off: 12, pending: 3, accepted: 1985, disabled: 0 };

export function Actions() {
  const [tab, setTab] = useState<string | null>('pending');
  return (
    <Stack>
      <Group gap="xs">
        <AddButton label="Add customer" onClick={nothing} />
        <ImportButton onClick={nothing} />
        <Button variant="default">Cancel</Button>
        <Button variant="subtle">Show more</Button>
        <Button color="red.9">Delete</Button>
        <Button disabled>Not possible</Button>
        <Button loading>Busy</Button>
      </Group>
      <Group gap="xs">
        <Button size="compact-sm" variant="default">
          Try again
        </Button>
        <CopyButton text="boss@harbour-clinic.example" label="Copy the email address">
          boss@harbour-clinic.example
        </CopyButton>
        <RowMenu label="Actions">
          <Menu.Item>Edit</Menu.Item>
          <Menu.Item>Delete</Menu.Item>
        </RowMenu>
        <Switch label="On" checked readOnly />
        <Switch label="Off" checked={false} readOnly />
        <Switch label="Not possible" disabled />
      </Group>
      <div>
        <Breadcrumbs to={[{ label: 'Customers', href: '/customers' }]} />
        <FilterTabs
          label="Status"
          value={tab ?? undefined}
          options={Object.keys(COUNTS)}
          nameOf={(option) => option.charAt(0).toUpperCase() + option.slice(1)}
          counts={COUNTS}
          onChange={setTab}
        />
      </div>
      <Group gap="xs">
        <Button variant="default" onClick={() => toast.success('Saved.')}>
          Success
        </Button>
        <Button variant="default" onClick={() => toast.failure('The customer was not found.')}>
          Failure
        </Button>
        <Button
          variant="default"
          onClick={() =>
            toast.success('Harbour Clinic: Disabled', { label: 'Undo', onClick: nothing })
          }
        >
          With an action
        </Button>
      </Group>
    </Stack>
  );
}
