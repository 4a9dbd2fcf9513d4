import { expect, it } from 'vitest';
import { clientIdIn, isFailedAuthentication } from './client-authentication.rules.js';

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

it.each([
  ['a header', { headers: { authorization: basic('c-1:secret') } }, 'c-1'],
  ['a form', { headers: {}, body: 'client_id=c-1&client_secret=x' }, 'c-1'],
  [
    'an assertion',
    { headers: {}, body: `client_assertion=e.${base64url({ sub: 'c-1' })}.s` },
    'c-1',
  ],
  ['no client', { headers: { authorization: 'Bearer x' }, body: 'client_assertion=x' }, ''],
  ['something else', { headers: {}, body: `client_assertion=e.${base64url({ sub: 1 })}.s` }, ''],
])('a client is named by %s', (_, request, expected) => {
  expect(clientIdIn(request)).toBe(expected);
});

it('a failed authentication is one by its error', () => {
  const failed = (status: number, body: string) => isFailedAuthentication({ status, body });
  expect(failed(401, '{"error":"invalid_client"}')).toBe(true);
  expect(failed(401, '{"error":"invalid_token"}')).toBe(false);
  expect(failed(400, '<html>')).toBe(false);
  expect(failed(200, '{"error":"invalid_client"}')).toBe(false);
});
