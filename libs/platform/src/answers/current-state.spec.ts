import { call, Nothing } from '@gatehouse/contracts';
import type { ModuleRef } from '@nestjs/core';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Binding } from './binding.js';
import { CurrentState } from './current-state.js';

const input = z.strictObject({ jobId: z.string() });
const shared = { summary: '', access: 'signed-in', input, problems: [] } as const;
const boundTo = (
  method: 'GET' | 'PATCH' | 'PUT',
  path: `/${string}`,
  isWriteOnly = false,
): Binding => ({
  contract: call('service-desk', `${method} ${path}`, {
    ...shared,
    http: { method, path, isWriteOnly },
    output: method === 'GET' ? z.object({ id: z.string() }) : Nothing,
  }),
  useCase: class {
    run = () => Promise.resolve(undefined);
  },
});
const stateOf = (...bindings: Binding[]) => new CurrentState(bindings, {} as ModuleRef);

it('F75 a service that changes what nobody can read does not start', () => {
  const [get, patch] = [boundTo('GET', '/jobs/:jobId'), boundTo('PATCH', '/jobs/:id')];
  expect(() => stateOf(get, patch)).not.toThrow();
  expect(() => stateOf(patch)).toThrow('no GET of the same path');
  expect(() => stateOf(boundTo('GET', '/jobs'), patch)).toThrow('no GET of the same path');
  expect(() => stateOf(boundTo('PUT', '/secret', true))).not.toThrow();
});

it('F75 a call is compared with nothing where nothing was read before', () => {
  const [get, patch] = [boundTo('GET', '/jobs/:jobId'), boundTo('PATCH', '/jobs/:jobId')];
  const state = stateOf(get, patch);
  expect(state.precondition(patch.contract, { jobId: '1' }, undefined)).toBeUndefined();
  expect(state.precondition(get.contract, { jobId: '1' }, '"a"')).toBeUndefined();
  expect(state.precondition(patch.contract, { jobId: '1' }, '"a"')).toBeDefined();
});
