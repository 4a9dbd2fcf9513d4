import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signOut } from '@gatehouse/contracts/identity';
import { eventually } from '@gatehouse/testing';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFixture, PASSWORD, type Owner } from '../testing/identity-fixture.js';

const APPLICATIONS = 1_000;

let identity: IdentityFixture;
let server: Server;
let url: string;
let received: string[] = [];
let statusToReturn: () => number = () => 200;
/** Applications respond once this is resolved. */
let pause: Promise<void> = Promise.resolve();

beforeAll(async () => {
  identity = await IdentityFixture.start({ LOGOUT_PRIVATE_NETWORKS: '127.0.0.0/8' }, 2);
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push(new URLSearchParams(body).get('logout_token') ?? '');
      void pause.then(() => response.writeHead(statusToReturn()).end());
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/logout`;
});

afterAll(async () => {
  await identity.stop();
  server.closeAllConnections();
  server.close();
});

/** Applications of the user's organization in which all of the user's sessions have signed in. @returns their ids */
async function signInTo(owner: Owner, count: number, logoutUrl = url): Promise<string[]> {
  const made = await identity.query<{ id: string }>(
    `with session as (select id, user_id, organization_id from sessions where user_id = $1 and ended_at is null),
     application as (
       insert into applications (id, provider_id, name, kind, redirect_uris, post_logout_redirect_uris, backchannel_logout_uri,
         allowed_origins, scopes, created_at, created_by)
       select gen_random_uuid(), organization_id, 'Portal ' || n, 'web', '{}', '{}', $3, '{}', '{}', now(), user_id
       from (select distinct organization_id, user_id from session) s, generate_series(1, $2) as n returning id
     ), signed_in as (
     insert into openid_grants (hash, application_id, provider_id, session_id, user_id, organization_id, sid)
     select sha256((a.id::text || s.id)::bytea), a.id, s.organization_id, s.id, s.user_id, s.organization_id, 'sid of ' || a.id
     from application a, session s)
     select id from application`,
    [owner.userId, count, logoutUrl],
  );
  return made.map(({ id }) => id);
}

const statesOf = (owner: Owner) =>
  identity.query<{ status: string; attempts: number }>(
    'select status, attempts from logout_deliveries where user_id = $1',
    [owner.userId],
  );

/** An application that accepts connections and never answers. */
async function hangingUrl(): Promise<{ url: string; stop: () => void }> {
  const hanging = createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((resolve) => hanging.once('listening', resolve));
  const stop = () => {
    hanging.closeAllConnections();
    hanging.close();
  };
  return {
    url: `http://127.0.0.1:${String((hanging.address() as AddressInfo).port)}/logout`,
    stop,
  };
}

/** How many deliveries of a provider are being tried. */
async function countRunning(owner: Owner): Promise<number> {
  const [row] = await identity.query<{ count: number }>(
    `select count(*)::int as count from logout_deliveries
     where provider_id = $1 and status = 'queued' and leased_until > now()`,
    [owner.organizationId],
  );
  return row?.count ?? 0;
}

describe('the end of a session', () => {
  it('F33: is left to another process after seconds if the one that is sending it dies', async () => {
    const owner = await identity.createOwner();
    await signInTo(owner, 1);
    let respond: () => void = () => undefined;
    pause = new Promise((resolve) => (respond = resolve));
    await identity.call(signOut, {}, { session: owner.session });
    const [lease] = await eventually(async () => {
      const leases = await identity.query<{ seconds: number }>(
        `select extract(epoch from leased_until - now())::float as seconds from logout_deliveries
         where user_id = $1 and leased_until is not null`,
        [owner.userId],
      );
      return leases.length > 0 && leases;
    });
    respond();
    expect(lease?.seconds).toBeLessThan(10);
    await eventually(async () => (await statesOf(owner))[0]?.status === 'delivered');
  });

  it('reaches each of 1,000 applications once, by two replicas', async () => {
    const owner = await identity.createOwner();
    await signInTo(owner, APPLICATIONS);
    received = [];
    await identity.call(signOut, {}, { session: owner.session });
    await eventually(async () => {
      const states = await statesOf(owner);
      return states.length === APPLICATIONS && states.every(({ status }) => status === 'delivered');
    }, 30_000);
    const audiences = received.map((token) => String(decodeJwt(token).aud));
    expect(received).toHaveLength(APPLICATIONS);
    expect(new Set(audiences).size).toBe(APPLICATIONS);
    for (const token of received) {
      const { sub, sid, aud, nonce } = decodeJwt(token);
      expect({ sub, sid }).toEqual({ sub: owner.userId, sid: `sid of ${String(aud)}` });
      expect(nonce).toBeUndefined();
    }
  });

  it('is sent again to an application that failed, and not to one that received it', async () => {
    const owner = await identity.createOwner();
    await signInTo(owner, 3);
    received = [];
    const statuses = [500, 200, 400, 200, 204];
    statusToReturn = () => statuses.shift() ?? 200;
    await identity.call(signOut, {}, { session: owner.session });
    await eventually(async () => {
      const states = await statesOf(owner);
      return states.length === 3 && states.every(({ status }) => status === 'delivered');
    }, 20_000);
    const states = await statesOf(owner);
    expect(states.map(({ attempts }) => attempts).sort()).toEqual([1, 2, 2]);
    statusToReturn = () => 200;
  });

  it.each([
    ['which have never answered, have one request each', 12, false, 12],
    ['which answered before, have the share of one provider', 12, true, 64],
  ])('reaches an application while others hang, which %s', async (_, count, haveAnswered, most) => {
    const hanging = await hangingUrl();
    try {
      const [owner, other] = [await identity.createOwner(), await identity.createOwner()];
      for (let i = 1; i < 10; i++) await identity.signIn(owner.email, PASSWORD);
      const applications = await signInTo(owner, count, hanging.url);
      if (haveAnswered)
        await identity.query(
          `insert into logout_deliveries (application_id, provider_id, user_id, sid, status, attempts, last_attempt_at, last_status)
             select unnest($1::uuid[]), $2, $3, 'sid', 'delivered', 1, now(), 200`,
          [applications, owner.organizationId, owner.userId],
        );
      await signInTo(other, 1);
      await identity.query('update sessions set ended_at = now() where user_id = $1', [
        owner.userId,
      ]);
      await eventually(async () => (await countRunning(owner)) === most);
      await identity.call(signOut, {}, { session: other.session });
      await eventually(async () => (await statesOf(other))[0]?.status === 'delivered');
      expect(await countRunning(owner)).toBeLessThanOrEqual(most);
      expect((await statesOf(owner)).filter(({ status }) => status === 'queued')).toHaveLength(
        count * 10,
      );
    } finally {
      hanging.stop();
    }
  });
});
