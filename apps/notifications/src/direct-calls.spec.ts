import { directCallerOf, directCallFaults } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MailFixture } from './testing/mail-fixture.js';

let mails: MailFixture;

beforeAll(async () => {
  mails = await MailFixture.start();
});

afterAll(() => mails.stop());

it('F22: every call is rejected without an actor signed by the gateway', async () => {
  const call = await directCallerOf(mails.platform);
  expect(await directCallFaults(call, 'notifications')).toEqual([]);
});
