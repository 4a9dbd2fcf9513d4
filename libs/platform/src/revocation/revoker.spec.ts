import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endsWithin, eventually } from '@gatehouse/testing';
import { createLogger } from '../telemetry/index.js';
import { GatewayWatch } from './gateway-watch.js';
import { LEASE_MS, LEASE_OVER_MS, SESSION_ENDED } from './revocation.js';
import { Revoking, verdictOf, token } from '../testing/revocation-fixture.js';
import type { RevocationView } from './view.js';

let revoking: Revoking;
let views: RevocationView[];

beforeAll(async () => {
  revoking = await Revoking.begin();
  views = [await revoking.view(), await revoking.view()];
});

afterAll(() => revoking.end());

/** What both views say at this very moment. */
const bothSay = (about: ReturnType<typeof token>): string[] =>
  views.map((view) => verdictOf(view, about));

describe('a revocation', () => {
  it('F41: is known to every gateway at the moment that it is done, each of a hundred times', async () => {
    for (let i = 0; i < 100; i++) {
      const about = token();
      expect(bothSay(about)).toEqual(['valid', 'valid']);
      await revoking.revoke('session', about.sessionId, SESSION_ENDED);
      expect(bothSay(about)).toEqual(['ended', 'ended']);
    }
  });

  it('F41: is known to every gateway where many are made at once', async () => {
    const abouts = Array.from({ length: 40 }, () => token());
    await Promise.all(
      abouts.map(async (about) => {
        await revoking.revoke('organization', about.organizationId, { ended: 2, stale: 2 });
        expect(bothSay(about)).toEqual(['ended', 'ended']);
      }),
    );
  });

  it('F41: takes the tokens of before, and leaves those of afterwards and of others', async () => {
    const about = token({ epochs: { membership: 3, organization: 3 } });
    await revoking.revoke('organization', about.organizationId, { ended: 4, stale: 6 });
    const issuedAt = (organization: number) => ({
      ...about,
      epochs: { membership: 3, organization },
    });
    expect([3, 4, 5, 6].map((epoch) => bothSay(issuedAt(epoch))[0])).toEqual([
      'ended',
      'stale',
      'stale',
      'valid',
    ]);
    expect(bothSay(token())).toEqual(['valid', 'valid']);
    await revoking.revoke('membership', about.membershipId, { ended: 0, stale: 4 });
    expect(bothSay(issuedAt(6))).toEqual(['stale', 'stale']);
    expect(bothSay(issuedAt(3))).toEqual(['ended', 'ended']);
  });

  it('F41: never gives back what an earlier one took, in whatever order they are spread', async () => {
    const about = token({ epochs: { membership: 4, organization: 1 } });
    const counts = [2, 5, 3, 5, 1];
    await Promise.all(
      counts.map((ended) =>
        revoking.revoke('membership', about.membershipId, { ended, stale: ended }),
      ),
    );
    expect(bothSay(about)).toEqual(['ended', 'ended']);
    await revoking.revoke('membership', about.membershipId, { ended: 1, stale: 1 });
    expect(bothSay(about)).toEqual(['ended', 'ended']);
  });

  it('F41: takes no token where it was undone, while the others of its transaction do', async () => {
    const [kept, undone] = [token(), token()];
    await revoking.revokeAndUndo(kept.membershipId, undone.membershipId, { ended: 2, stale: 2 });
    expect(bothSay(kept)).toEqual(['ended', 'ended']);
    expect(bothSay(undone)).toEqual(['valid', 'valid']);
  });

  it('F41: is known to a gateway that starts later', async () => {
    const about = token();
    await revoking.revoke('session', about.sessionId, SESSION_ENDED);
    expect(verdictOf(await revoking.view(), about)).toBe('ended');
  });

  it('F41: is known to a gateway that starts at this moment, or it does not serve yet', async () => {
    for (let i = 0; i < 10; i++) {
      const about = token();
      const starting = revoking.view();
      await revoking.revoke('session', about.sessionId, SESSION_ENDED);
      expect(verdictOf(await starting, about)).toBe('ended');
    }
  });

  it('F41: is spread by others where the process that made it died', async () => {
    const about = token();
    await revoking.platform.database.query(
      'tenant-access',
      `insert into revocations (key, ended, stale) values ($1, 1, 1)`,
      [`session.${about.sessionId}`],
    );
    await eventually(() => bothSay(about).every((verdict) => verdict === 'ended') && true, 6_000);
    await eventually(async () => {
      const [row] = await revoking.platform.database.query<{ waiting: number }>(
        'tenant-access',
        'select count(*)::int as waiting from revocations where published_at is null',
      );
      return row?.waiting === 0;
    });
  });

  it('tells those who listen', async () => {
    let calls = 0;
    const forget = views[0]?.onRevocation(() => calls++);
    await revoking.revoke('session', token().sessionId, SESSION_ENDED);
    expect(calls).toBe(1);
    forget?.();
    await revoking.revoke('session', token().sessionId, SESSION_ENDED);
    expect(calls).toBe(1);
  });

  it('F41: waits for gateways that lag as long as their leases last by the slowest clock, and no longer', async () => {
    const watch = new GatewayWatch(
      await revoking.platform.connect('tenant-access'),
      createLogger('tests', 'silent'),
    );
    watch.start();
    const begunAt = performance.now();
    const waiting = watch.untilAllHaveSeen({ stream: 'an unknown stream', seen: 1 });
    expect(await endsWithin(LEASE_OVER_MS + 100, waiting)).toBe(true);
    await waiting;
    // A gateway whose clock is slower by 1 % still holds its lease when ours says that it is over.
    expect(performance.now() - begunAt).toBeGreaterThanOrEqual(LEASE_MS * 1.01);
    await watch.stop();
  });

  it('F41: does not wait for gateways that have gone', async () => {
    const gone = await revoking.view();
    await gone.stop();
    const about = token();
    const done = revoking.revoke('session', about.sessionId, SESSION_ENDED);
    expect(await endsWithin(500, done)).toBe(true);
    await done;
    expect(verdictOf(gone, about)).toBe('refuses');
  });
});
