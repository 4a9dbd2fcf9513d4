import { expect, it } from 'vitest';
import { z } from 'zod';
import { fieldFaultOf } from './field-codes.js';
import { Email, Instant, line, NewPassword, personName } from './scalar.js';

const shape = z.strictObject({
  name: line(5).optional(),
  person: personName.optional(),
  email: Email.optional(),
  at: Instant.optional(),
  state: z.enum(['broken', 'in-operation']).optional(),
  password: NewPassword.optional(),
  tags: z.array(z.string()).max(1).optional(),
  count: z.coerce.number().max(3).optional(),
  url: z.url().optional(),
});

it.each<[object, object]>([
  [{ name: '' }, { code: 'required' }],
  [{ name: 'abcdef' }, { code: 'too-long', limit: 5 }],
  [{ name: 'a\0b' }, { code: 'not-allowed-characters' }],
  [{ person: 'see www.a.example' }, { code: 'not-allowed-characters' }],
  [{ email: 'a' }, { code: 'not-an-email' }],
  [{ email: 'a@-b.example' }, { code: 'not-an-email' }],
  [{ at: 'soon' }, { code: 'not-a-date' }],
  [{ state: 'x' }, { code: 'not-an-option', options: ['broken', 'in-operation'] }],
  [{ password: 'short' }, { code: 'too-short', limit: 12 }],
  [{ tags: ['a', 'b'] }, { code: 'too-many', limit: 1 }],
  [{ count: '4' }, { code: 'out-of-range', limit: 3 }],
  [{ url: 'a' }, { code: 'not-a-url' }],
  [{ bogus: 1 }, { code: 'unknown-field' }],
])('F70: %j is reported with a code', (input, fault) => {
  const { error } = shape.safeParse(input);
  expect(error?.issues.map(fieldFaultOf)[0]).toEqual(fault);
});

it('F70: missing values are distinguished from values of the wrong type', () => {
  const needed = z.object({ name: z.string(), other: z.string() });
  const { error } = needed.safeParse({ other: 1 });
  expect(error?.issues.map((issue) => fieldFaultOf(issue).code)).toEqual(['required', 'invalid']);
});
