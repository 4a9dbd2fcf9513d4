import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signOut } from '@gatehouse/contracts/identity';
import { eventually } from '@gatehouse/testing';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFixture, type Owner } from '../testing/identity-fixture.js';

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

/** Applications in which the user's session has signed in. */
async function signInTo(owner: Owner, count: number): Promise<void> {
  await identity.query(
    `with session as (select id, user_id, organization_id from sessions where user_id = $1 and ended_at is null),
     application as (
       insert into applications (id, provider_id, name, kind, redirect_uris, post_logout_redirect_uris, backchannel_logout_uri,
         allowed_origins, scopes, created_at, created_by)
       select gen_random_uuid(), organization_id, 'Portal ' || n, 'web', '{}', '{}', $3, '{}', '{}', now(), user_id
       from session, generate_series(1, $2) as n returning id
     )
     insert into openid_grants (hash, application_id, provider_id, session_id, user_id, organization_id, sid)
     select sha256(a.id::text::bytea), a.id, s.organization_id, s.id, s.user_id, s.organization_id, 'sid of ' || a.id
     from application a, session s`,
    [owner.userId, count, url],
  );
}

const statesOf = (owner: Owner) =>
  identity.query<{ status: string; attempts: number }>(
    'select status, attempts from logout_deliveries where user_id = $1',
    [owner.userId],
  );

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
});
