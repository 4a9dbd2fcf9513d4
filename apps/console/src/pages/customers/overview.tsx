import { Grid, Stack } from '@mantine/core';
import type { Customer } from '@gatehouse/contracts/tenant-access';
import { usePermission } from '../../app/me.js';
import { AccessHistory } from './access-history.js';
import { AccessPanel } from './access-panel.js';
import { AreasPanel } from './areas-panel.js';
import { IndependencePanel } from './independence-panel.js';

export function Overview({ customer }: { customer: Customer }) {
  const mayManage = usePermission('access:manage');
  const mayWrite = usePermission('customers:write');
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Stack gap="lg">
          <AccessPanel customer={customer} />
          {mayManage && customer.kind === 'corporate' && <AreasPanel customer={customer} />}
          {mayWrite && customer.kind === 'corporate' && <IndependencePanel customer={customer} />}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        {mayManage && <AccessHistory customer={customer} />}
      </Grid.Col>
    </Grid>
  );
}
