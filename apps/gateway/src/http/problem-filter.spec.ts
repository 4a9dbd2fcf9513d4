import { problem, type FieldError, type Problem } from '@gatehouse/contracts';
import { RoleUnknown } from '@gatehouse/contracts/tenant-access';
import { InvalidReference } from '@gatehouse/contracts/service-desk';
import { describe, expect, it } from 'vitest';
import { problemDocument } from './problem-filter.js';

class Untold extends problem<{ errors: FieldError[] }>({
  code: 'untold',
  kind: 'invalid',
  at: 'errors',
  title: 'T',
  detail: 'D',
  remedy: 'R',
}) {}

const errorsOf = (problem: Problem, body?: unknown): unknown =>
  (JSON.parse(problemDocument(problem, body)) as { errors: unknown }).errors;

describe('a problem about a body', () => {
  const detail = 'The organization has no role x.';
  it.each([
    [{ role: 'x' }, '/role'],
    [{ roles: ['agent', 'x'] }, '/roles/1'],
    [{ roles: ['agent', ' X'] }, '/roles'],
    [{ profile: 'x', language: 'de' }, '/profile'],
    [undefined, '/roles'],
    ['x', '/roles'],
  ])('points at what it is about in %j', (body, pointer) => {
    expect(errorsOf(new RoleUnknown({ role: 'x' }), body)).toEqual([{ pointer, detail }]);
  });

  it('points at the field that it names itself', () => {
    const [error] = errorsOf(new InvalidReference({ field: 'siteId' }), { siteId: '1' }) as [
      object,
    ];
    expect(error).toMatchObject({ pointer: '/siteId' });
  });

  it('keeps the errors that it carries', () => {
    const errors = [{ pointer: '/a', detail: 'is wrong' }];
    expect(errorsOf(new Untold({ errors }), { a: 1 })).toEqual(errors);
  });
});
