import { expect, it } from 'vitest';
import { joinedAt } from './member.rules.js';

it('the start of a membership is read from UUIDv7 ids only', () => {
  expect(joinedAt('01a20307-1438-7386-ade6-feeb959036f1')).toEqual(new Date(0x01a203071438));
  expect(joinedAt('01a20307-1438-4386-ade6-feeb959036f1')).toEqual(new Date(0));
});
