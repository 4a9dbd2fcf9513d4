import { wiringFaults } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { serviceDesk } from './app.module.js';

it('every call has exactly one handler, and the topology lists every subscription', () => {
  expect(wiringFaults(serviceDesk)).toEqual([]);
});
