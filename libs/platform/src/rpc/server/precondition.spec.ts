import { CustomerId, SiteId, type InputOf } from '@gatehouse/contracts';
import { getSite, updateSite, type Site } from '@gatehouse/contracts/service-desk';
import { actor, contextOf, serviceOf, startPlatform, type TestPlatform } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RpcClient } from '../client/rpc-client.js';
import type { Context } from '../context.js';
import { newId } from '../../ids.js';
import { Metrics } from '../../telemetry/index.js';
import { Handles } from './handles.js';
import { requireUnchanged } from './precondition.js';

const site: Site = {
  id: newId(SiteId),
  customerId: newId(CustomerId),
  name: 'Hall',
  address: null,
  createdAt: new Date(),
};

@Handles(getSite)
class GetSite {
  run = (): Promise<Site> => Promise.resolve(site);
}

/** Notes in the database that it was there; whether it asks first is for each test to say. */
let asksFirst = true;

@Handles(updateSite)
class UpdateSite {
  async run({ name }: InputOf<typeof updateSite>, context: Context): Promise<Site> {
    if (asksFirst) await requireUnchanged(context);
    await context.transaction.query('insert into visits default values');
    return { ...site, name: name ?? site.name };
  }
}

const service = serviceOf('service-desk', GetSite, UpdateSite);

let platform: TestPlatform;
let caller: RpcClient;
beforeAll(async () => {
  platform = await startPlatform({ 'service-desk': [] });
  await platform.database.query(
    'service-desk',
    'create table visits (at timestamptz default now()); grant all on visits to public',
  );
  caller = new RpcClient(await platform.connect('gateway'), new Metrics('tests'));
  await platform.start(service);
});
afterAll(() => platform.stop());

const visits = async (): Promise<number> =>
  (await platform.database.query('service-desk', 'select from visits')).length;

const update = (ifMatch?: string): Promise<unknown> => {
  const who = actor({ organizationKind: 'provider', permissions: ['assets:write'] });
  const change = { siteId: site.id, name: 'Hall 1' };
  return caller.forward(contextOf(who, 20_000), updateSite, change, { ifMatch });
};

it('F75 a use case that forgets to check changes nothing if the caller sent a precondition', async () => {
  asksFirst = false;
  await expect(update('*')).rejects.toMatchObject({ code: 'internal' });
  expect(await visits()).toBe(0);
  await update();
  expect(await visits()).toBe(1);
  asksFirst = true;
  await update('*');
  expect(await visits()).toBe(2);
  await expect(update('"another"')).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect(await visits()).toBe(2);
});
