import { endsWithin, eventually, startProxy, type TestProxy } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SESSION_ENDED } from './revocation.js';
import {
  expectAll,
  Revoking,
  verdictOf,
  verdictsDuring,
  token,
} from '../testing/revocation-fixture.js';
import type { RevocationView } from './view.js';

let revoking: Revoking;
let proxy: TestProxy;
let reachable: RevocationView;
let cut: RevocationView;

beforeAll(async () => {
  revoking = await Revoking.begin();
  proxy = await startProxy(revoking.platform.nats.urlOf('gateway'));
  reachable = await revoking.view();
  cut = await revoking.view(proxy.url);
});

afterAll(async () => {
  await revoking.end();
  await proxy.stop();
});

const both = (): RevocationView[] => [reachable, cut];

describe('where NATS is out of reach', () => {
  it('F41: a revocation waits no longer than the lease, and the gateway that is cut off refuses from then on', async () => {
    const about = token();
    expect(verdictOf(cut, about)).toBe('valid');
    proxy.cut();
    const done = revoking.revoke('session', about.sessionId, SESSION_ENDED);
    expect(await endsWithin(2_200, done)).toBe(true);
    await done;
    expect(verdictOf(cut, about)).toBe('refuses');
    expect(verdictOf(reachable, about)).toBe('ended');
    expect(await verdictsDuring(500, cut, about)).toEqual(['refuses']);
    expect(await verdictsDuring(500, reachable, token())).toEqual(['valid']);
  });

  it('F41: a request waits for a gateway that was cut off, though not for long', async () => {
    await expect(cut.untilCurrent()).rejects.toMatchObject({ code: 'unavailable' });
    const missed = token();
    await revoking.revoke('session', missed.sessionId, SESSION_ENDED);
    proxy.mend();
    await eventually(async () => {
      await cut.untilCurrent();
      return true;
    }, 15_000);
    expect(verdictOf(cut, missed)).toBe('ended');
  });

  it('F41: a gateway that was cut off comes back, and knows what it missed before it serves again', async () => {
    const about = token();
    proxy.cut();
    await eventually(() => !cut.current);
    await revoking.revoke('session', about.sessionId, SESSION_ENDED);
    proxy.mend();
    await expectAll('ended', [cut], about, 10_000);
    expect(verdictOf(cut, token())).toBe('valid');
  });

  it('F41: a revocation is not confirmed while it cannot be spread, and is spread afterwards', async () => {
    const about = token();
    await revoking.platform.nats.kill();
    await expect(revoking.revoke('session', about.sessionId, SESSION_ENDED)).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(both().map((view) => verdictOf(view, about))).toEqual(['refuses', 'refuses']);
    await revoking.platform.nats.restart();
    // It was not confirmed, so until it is spread the token may be served.
    await eventually(
      () => both().every((view) => verdictOf(view, about) === 'ended') && true,
      15_000,
    );
  }, 40_000);

  it('F41: the views serve again after NATS was restarted, and take the next revocation', async () => {
    const before = token();
    await revoking.revoke('session', before.sessionId, SESSION_ENDED);
    await revoking.platform.nats.restart();
    await expectAll('valid', both(), token(), 6_000);
    expect(both().map((view) => verdictOf(view, before))).toEqual(['ended', 'ended']);
    const after = token();
    await eventually(() => revoking.revoke('session', after.sessionId, SESSION_ENDED), 10_000);
    await expectAll('ended', both(), after, 10_000);
  }, 40_000);

  it('F40: the views lose nothing and serve again after the store was wiped, and take the next revocation', async () => {
    const before = token({ issuedBefore: Date.now() });
    await revoking.revoke('session', before.sessionId, SESSION_ENDED);
    await revoking.platform.nats.wipe();
    const after = token();
    await eventually(() => revoking.revoke('session', after.sessionId, SESSION_ENDED), 15_000);
    await expectAll('ended', both(), after, 15_000);
    expect(both().map((view) => verdictOf(view, before))).toEqual(['ended', 'ended']);
    const late = await revoking.view();
    expect(verdictOf(late, before)).not.toBe('valid');
    await eventually(() => verdictOf(late, before) === 'ended', 6_000);
  }, 60_000);

  it('F40: after the store was wiped, earlier tokens must be refreshed wherever it is unknown what was revoked', async () => {
    const before = token({ issuedBefore: Date.now() });
    await revoking.revoke('session', before.sessionId, SESSION_ENDED);
    await revoking.stopRevoker();
    await revoking.platform.nats.wipe();
    const late = await revoking.view();
    expect(verdictOf(late, before)).toBe('stale');
    const another = token({ issuedBefore: before.issuedBefore });
    await eventually(() => verdictOf(reachable, another) === 'stale', 15_000);
    const after = token({ issuedBefore: Date.now() + 60_000 });
    expect([late, reachable].map((view) => verdictOf(view, after))).toEqual(['valid', 'valid']);
  }, 60_000);
});
