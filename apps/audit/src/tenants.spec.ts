import { directCallerOf, directCallFaults } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOffice, type Office } from './office.test.js';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.platform.stop());

it('F22: every call that comes directly is refused without the gateway’s word on who asks', async () => {
  const call = await directCallerOf(office.platform);
  expect(await directCallFaults(call, 'audit')).toEqual([]);
});
