import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSigned, type SignedRequest } from './webhook-signature.js';

// The example of the specification's own libraries.
const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
const now = new Date(1_614_265_330_000);
const request: SignedRequest = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: '1614265330',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  body: '{"test": 2432232314}',
};
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const sign = (changes: Partial<SignedRequest>, by = key) => {
  const { id, timestamp, body } = { ...request, ...changes };
  const signature = createHmac('sha256', by).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { id, timestamp, body, signature: `v1,${signature}` };
};

describe('a request', () => {
  it('is signed if the signature covers its id, timestamp and body', () => {
    expect(isSigned(request, key, now)).toBe(true);
  });

  it('may have several signatures, one of which must match', () => {
    const signature = `v1a,x v1,AAAA ${request.signature} v2,x`;
    expect(isSigned({ ...request, signature }, key, now)).toBe(true);
  });

  it.each<[string, Partial<SignedRequest>]>([
    ['another body', { body: '{"test": 2432232315}' }],
    ['another id', { id: 'msg_x' }],
    ['another time', { timestamp: '1614265331' }],
    ['no signature', { signature: '' }],
    ['half a signature', { signature: request.signature.slice(0, 20) }],
    ['a signature of another version', { signature: request.signature.replace('v1', 'v2') }],
    ['no id', sign({ id: '' })],
    ['a time that is none', sign({ timestamp: 'now' })],
    ['no time', sign({ timestamp: '' })],
    ['the signature of another key', sign({}, Buffer.from('another'))],
  ])('is not signed with %s', (_, changes) => {
    expect(isSigned({ ...request, ...changes }, key, now)).toBe(false);
  });

  it('is not signed if its timestamp is more than five minutes off', () => {
    expect(isSigned(request, key, later(300))).toBe(true);
    expect(isSigned(request, key, later(301))).toBe(false);
    expect(isSigned(request, key, later(-301))).toBe(false);
  });
});
