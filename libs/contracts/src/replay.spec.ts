import { expect, it } from 'vitest';
import { z } from 'zod';
import { httpCalls } from './topology/index.js';

/** What an answer calls a secret, as far as anybody can tell by its name. */
const SECRET = /"(?:accessToken|refreshToken|token|secret|clientSecret|key|password)":/;

it('F63: every POST whose answer holds a secret, or what only a token opens, says what a repetition gets', () => {
  const answers = httpCalls.filter(
    ({ http }) => http?.method === 'POST' && http.status !== 202 && http.status !== 204,
  );
  const delicate = answers.filter(({ access, output }) => {
    const shape = JSON.stringify(z.toJSONSchema(output, { io: 'input', unrepresentable: 'any' }));
    return access === 'anyone' || SECRET.test(shape);
  });
  const careless = delicate.filter(({ replay }) => replay === undefined);
  expect(careless.map(({ name }) => name)).toEqual([]);
  expect(delicate.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'sign-in',
      'redeem-invitation',
      'create-webhook',
      'look-up-activation',
    ]),
  );
});
