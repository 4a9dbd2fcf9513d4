import { expect, it } from 'vitest';
import { z } from 'zod';
import { httpCalls } from './topology/index.js';

/** Field names that indicate a secret in a response. */
const SECRET = /"(?:accessToken|refreshToken|token|secret|clientSecret|key|password)":/;

it('F63: every POST that returns a secret or is authorized by a token declares how replays are handled', () => {
  const withResponse = httpCalls.filter(
    ({ http }) => http?.method === 'POST' && http.status !== 202 && http.status !== 204,
  );
  const sensitive = withResponse.filter(({ access, output }) => {
    const shape = JSON.stringify(z.toJSONSchema(output, { io: 'input', unrepresentable: 'any' }));
    return access === 'anyone' || SECRET.test(shape);
  });
  const undeclared = sensitive.filter(({ replay }) => replay === undefined);
  expect(undeclared.map(({ name }) => name)).toEqual([]);
  expect(sensitive.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'sign-in',
      'redeem-invitation',
      'create-webhook',
      'look-up-activation',
    ]),
  );
});
