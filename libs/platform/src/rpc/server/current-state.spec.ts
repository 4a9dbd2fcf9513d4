import { call, NoContent } from '@gatehouse/contracts';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { CurrentState } from './current-state.js';

type Reader = ConstructorParameters<typeof CurrentState>[0][number];
const input = z.strictObject({ jobId: z.string() });
const shared = { summary: '', access: 'signed-in', input, problems: [] } as const;
const handlerOf = (
  method: 'GET' | 'PATCH' | 'PUT',
  path: `/${string}`,
  isWriteOnly = false,
): Reader => ({
  contract: call('service-desk', `${method} ${path}`, {
    ...shared,
    http: { method, path, isWriteOnly },
    output: method === 'GET' ? z.object({ id: z.string() }) : NoContent,
  }),
  useCase: { run: () => Promise.resolve(undefined) },
});
const stateOf = (...readers: Reader[]) => new CurrentState(readers);

it('F75 a service with a change whose current state cannot be read does not start', () => {
  const [get, patch] = [handlerOf('GET', '/jobs/:jobId'), handlerOf('PATCH', '/jobs/:id')];
  expect(() => stateOf(get, patch)).not.toThrow();
  expect(() => stateOf(patch)).toThrow('no GET of the same path');
  expect(() => stateOf(handlerOf('GET', '/jobs'), patch)).toThrow('no GET of the same path');
  expect(() => stateOf(handlerOf('PUT', '/secret', true))).not.toThrow();
});

it('F75 a call is compared with nothing where nothing was read before', () => {
  const [get, patch] = [handlerOf('GET', '/jobs/:jobId'), handlerOf('PATCH', '/jobs/:jobId')];
  const state = stateOf(get, patch);
  expect(state.precondition(patch.contract, { jobId: '1' }, undefined)).toBeUndefined();
  expect(state.precondition(get.contract, { jobId: '1' }, '"a"')).toBeUndefined();
  expect(state.precondition(patch.contract, { jobId: '1' }, '"a"')).toBeDefined();
});
