import { describe, expect, it } from 'vitest';
import { allowedByCaps } from './sending-caps.rules.js';

const caps = { perOrganization: 5, perInviter: 3, perAddress: 2 };
const nothing = { organization: 0, inviter: 0, address: new Map<string, number>() };

describe('the sending caps', () => {
  it('F11: limit the mails to one address', () => {
    expect(allowedByCaps(caps, nothing, ['a', 'a', 'a', 'b'])).toEqual([true, true, false, true]);
    const spent = { ...nothing, address: new Map([['a', 2]]) };
    expect(allowedByCaps(caps, spent, ['a', 'b'])).toEqual([false, true]);
  });

  it('F11: limit the mails of one inviter', () => {
    expect(allowedByCaps(caps, nothing, ['a', 'b', 'c', 'd'])).toEqual([true, true, true, false]);
    expect(allowedByCaps(caps, { ...nothing, inviter: 3 }, ['a'])).toEqual([false]);
  });

  it('F11: limit the mails of one organisation', () => {
    expect(allowedByCaps(caps, { ...nothing, organization: 4 }, ['a', 'b'])).toEqual([true, false]);
  });

  it('F11: do not count refused mails', () => {
    const spent = { ...nothing, inviter: 2, address: new Map([['a', 2]]) };
    expect(allowedByCaps(caps, spent, ['a', 'a', 'b'])).toEqual([false, false, true]);
  });
});
