import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endsWithin, eventually } from '@gatehouse/testing';
import { createLogger } from '../telemetry/index.js';
import { GatewayWatch } from './gateway-watch.js';
import { LEASE_MS, SESSION_ENDED } from './revocation.js';
import { expectAll, Revoking, said, token } from './revoking.test.js';
import { RENEW_MS, type RevocationView, type TokenEpochs } from './view.js';

let revoking: Revoking;
let views: RevocationView[];

beforeAll(async () => {
  revoking = await Revoking.begin();
  views = [await revoking.view(), await revoking.view()];
});

afterAll(() => revoking.end());

const bothSay = (verdict: 'valid' | 'stale' | 'ended', about: TokenEpochs): Promise<void> =>
  expectAll(verdict, views, about);

describe('a revocation', () => {
  it('F41: is known to every gateway at the moment that it is done, each of a hundred times', async () => {
    for (let i = 0; i < 100; i++) {
      const about = token();
      await bothSay('valid', about);
      await revoking.revoke('session', about.sessionId, SESSION_ENDED);
      await bothSay('ended', about);
    }
  });

  it('F41: is known to every gateway where many are made at once', async () => {
    const abouts = Array.from({ length: 40 }, () => token());
    await Promise.all(
      abouts.map(async (about) => {
        await revoking.revoke('organization', about.organizationId, { ended: 2, stale: 2 });
        await bothSay('ended', about);
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
    await bothSay('ended', issuedAt(3));
    for (const epoch of [4, 5]) await bothSay('stale', issuedAt(epoch));
    await bothSay('valid', issuedAt(6));
    await bothSay('valid', token());
    await revoking.revoke('membership', about.membershipId, { ended: 0, stale: 4 });
    await bothSay('stale', issuedAt(6));
    await bothSay('ended', issuedAt(3));
  });

  it('F41: never gives back what an earlier one took, in whatever order they are spread', async () => {
    const about = token({ epochs: { membership: 4, organization: 1 } });
    const counts = [2, 5, 3, 5, 1];
    await Promise.all(
      counts.map((ended) =>
        revoking.revoke('membership', about.membershipId, { ended, stale: ended }),
      ),
    );
    await bothSay('ended', about);
    await revoking.revoke('membership', about.membershipId, { ended: 1, stale: 1 });
    await bothSay('ended', about);
  });

  it('F41: is known to a gateway that starts later', async () => {
    const about = token();
    await revoking.revoke('session', about.sessionId, SESSION_ENDED);
    await expectAll('ended', [await revoking.view()], about);
  });

  it('F41: is known to a gateway that starts at this moment, or it does not serve yet', async () => {
    for (let i = 0; i < 10; i++) {
      const about = token();
      const starting = revoking.view();
      await revoking.revoke('session', about.sessionId, SESSION_ENDED);
      await expectAll('ended', [await starting], about);
    }
  });

  it('F41: is spread by others where the process that made it died', async () => {
    const about = token();
    await revoking.platform.database.query(
      'tenant-access',
      `insert into revocations (key, ended, stale) values ($1, 1, 1)`,
      [`session.${about.sessionId}`],
    );
    await eventually(() => views.every((view) => said(view, about) === 'ended') && true, 6_000);
    await eventually(async () => {
      const [row] = await revoking.platform.database.query<{ waiting: number }>(
        'tenant-access',
        'select count(*)::int as waiting from revocations where published_at is null',
      );
      return row?.waiting === 0;
    });
  });

  it('tells those who listen', async () => {
    let told = 0;
    const forget = views[0]?.onRevocation(() => told++);
    await revoking.revoke('session', token().sessionId, SESSION_ENDED);
    expect(told).toBe(1);
    forget?.();
    await revoking.revoke('session', token().sessionId, SESSION_ENDED);
    expect(told).toBe(1);
  });

  it('F41: waits for gateways that lag as long as their leases last, and no longer', async () => {
    const watch = new GatewayWatch(
      await revoking.platform.connect('tenant-access'),
      createLogger('tests', 'silent'),
    );
    watch.start();
    const waiting = watch.untilAllHaveSeen({ stream: 'one that nobody has seen', seen: 1 });
    const [inTime, tooEarly] = await Promise.all([
      endsWithin(LEASE_MS + 100, waiting),
      endsWithin(LEASE_MS - RENEW_MS, waiting),
    ]);
    expect([inTime, tooEarly]).toEqual([true, false]);
    await watch.stop();
  });

  it('F41: does not wait for gateways that have gone', async () => {
    const gone = await revoking.view();
    const about = token();
    // Its lease was renewed a moment ago: where it were waited for, this could not be done before the lease has ended.
    const leaseHolds = LEASE_MS - RENEW_MS;
    const leaving = gone
      .stop()
      .then(() => revoking.revoke('session', about.sessionId, SESSION_ENDED));
    expect(await endsWithin(leaseHolds, leaving)).toBe(true);
    await leaving;
    expect(said(gone, about)).toBe('refuses');
  });
});
