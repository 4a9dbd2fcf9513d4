import { ApplicationId } from '@gatehouse/contracts';
import { hashToken, UnitOfWork, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import { ApplicationRepository } from '../applications/application.repository.js';
import { clientMetadata } from './openid-client-metadata.js';
import { OpenIdRevocations } from './openid-revocations.js';
import { OpenIdLookups } from './openid-lookups.js';
import {
  OpenIdRepository,
  TOKENS_AND_GRANTS,
  type Key,
  type Payload,
} from './openid.repository.js';
import { requestContext, workOn } from './request-context.js';

/** The library's storage. Ids that work as tokens are stored as their SHA-256 only. */
@Injectable()
export class OpenIdStorage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly records: OpenIdRepository,
    private readonly lookups: OpenIdLookups,
    private readonly applications: ApplicationRepository,
    private readonly revocations: OpenIdRevocations,
  ) {}

  adapterFor = (kind: string): Adapter =>
    kind === 'Client' ? this.clients() : this.recordsOf(kind);

  private recordsOf(kind: string): Adapter {
    const { records } = this;
    const change = async <T>(id: string, run: (tx: Context, key: Key) => T | Promise<T>) => {
      const result = await workOn(this.work, id, (tx, hash) => run(tx, { kind, hash }));
      this.lookups.forget(id);
      return result;
    };
    const look = <T>(id: string, run: (tx: Context, key: Key) => Promise<T>) =>
      workOn(this.work, id, (tx, hash) => run(tx, { kind, hash }), { readOnly: true });
    const full = (id: string, stored: Payload | undefined): AdapterPayload | undefined =>
      stored && { ...stored, jti: id };
    return {
      upsert: (id, payload, seconds) => {
        // Other kinds are not looked up by `uid` or user code.
        const { grantId, uid = payload.userCode } = payload;
        const about = {
          grantHash: grantId === undefined ? null : hashToken(grantId),
          uidHash: uid === undefined ? null : hashToken(uid),
          seconds: seconds ?? null,
        };
        const { jti: _, userCode: __, ...stored } = withoutCookie(payload);
        // Of two requests with one assertion or proof, one gets here second.
        if (kind === 'ReplayDetection')
          return change(id, async (tx, key) => {
            if (!(await records.saveOnce(tx, key, stored, about.seconds)))
              throw new errors.InvalidRequest('already used');
          });
        return change(id, (tx, key) => {
          records.save(tx, key, stored, about);
        });
      },
      find: async (id) => {
        if (TOKENS_AND_GRANTS.includes(kind))
          return full(id, (await this.lookups.find(id)).payloads[kind]);
        if (kind === 'DeviceCode') return full(id, await change(id, pollOf(records)));
        return full(id, await look(id, (tx, key) => records.find(tx, key)));
      },
      // Sessions are found by `uid` only to see whether a token's session still exists; the cookie's value stays unknown.
      findByUid: async (uid) => full('', await look(uid, (tx, key) => records.findByUid(tx, key))),
      findByUserCode: () => Promise.resolve(undefined),
      destroy: (id) =>
        change(id, async (tx, key) => {
          records.remove(tx, key);
          if (kind === 'ClientCredentials') await this.revocations.end(tx, id);
        }),
      consume: async (id) => {
        // Of two requests with one code or refresh token, one gets here second.
        if (!(await change(id, (tx, key) => records.consume(tx, key))))
          throw new errors.InvalidGrant(`${kind} already consumed`);
      },
      revokeByGrantId: (grantId) =>
        change(grantId, async (tx, { hash }) => {
          records.removeOfGrant(tx, kind, hash);
          if (kind === 'AccessToken') await this.revocations.end(tx, grantId);
        }),
    };
  }

  private clients(): Adapter {
    const readOnly = () =>
      Promise.reject(new Error('unreachable: clients are not registered here'));
    return {
      find: async (id) => {
        const { success, data } = ApplicationId.safeParse(id);
        if (!success) return undefined;
        const client = await this.work.run(
          requestContext(),
          { client_id: data },
          (tx) => this.applications.findClient(tx, data),
          { readOnly: true },
        );
        return client ? clientMetadata(client) : undefined;
      },
      findByUid: () => Promise.resolve(undefined),
      findByUserCode: () => Promise.resolve(undefined),
      ...{ upsert: readOnly, destroy: readOnly, consume: readOnly, revokeByGrantId: readOnly },
    };
  }
}

/** How often a device may ask whether it was let in, in seconds. Sent to it; the default is 5 (RFC 8628, sections 3.2 and 3.5). */
export const POLL_INTERVAL_S = 3;

/** A device that asks for its tokens. The library says of an expired code that it has expired. */
const pollOf = (records: OpenIdRepository) => async (tx: Context, key: Key) => {
  const { payload, sinceLastS } = await records.pollDevice(tx, key);
  // Its clock and ours do not tick at the same time.
  if (sinceLastS !== null && sinceLastS < POLL_INTERVAL_S - 1) throw new errors.SlowDown();
  return payload;
};

/** Interactions repeat the value of the session's cookie. */
function withoutCookie(payload: AdapterPayload): AdapterPayload {
  if (!payload.session) return payload;
  const { cookie: _, ...session } = payload.session;
  return { ...payload, session: session };
}
