import { expect, it } from 'vitest';
import { importAssets, listAssets } from '@gatehouse/contracts/service-desk';
import { expectResponse } from './testing/api-client.js';
import { uploadAndRead } from './testing/upload.js';
import { createCustomer, createProvider } from './testing/customer-fixture.js';

it('B3: assets are imported from CSV; importing the same file again adds nothing, and a bad row does not affect others', async () => {
  const provider = await createProvider();
  const { id } = await createCustomer(provider);
  // Two batches; the second repeats a row of the first.
  const rows = Array.from({ length: 120 }, (_, i) => `Pump ${String(i)};P-${String(i)};`);
  const file = ['name;code;serialNumber', ...rows, 'Again;P-0;', 'Nameless;;', ';P-x;S-x'].join(
    '\n',
  );
  const path = `/customers/${id}/assets/import`;
  const send = async (query = '') => {
    const response = await uploadAndRead(provider.admin, file, { path: `${path}${query}` });
    const { items } = expectResponse(response, 200, importAssets.output);
    return items.map(({ outcome }) => outcome);
  };
  const bad = ['refused', 'refused'];
  const created = [...rows.map(() => 'created'), 'unchanged', ...bad];
  expect(await send('?dryRun=true')).toEqual(created);
  expect(await send()).toEqual(created);
  expect(await send()).toEqual([...rows.map(() => 'unchanged'), 'unchanged', ...bad]);
  const listed = await provider.admin.call('GET', `/assets?customerId=${id}&limit=200`);
  expect(expectResponse(listed, 200, listAssets.output).items).toHaveLength(120);
});
