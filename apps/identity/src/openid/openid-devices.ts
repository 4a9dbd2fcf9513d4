import { randomUUID } from 'node:crypto';
import { ApplicationId, type SessionId, type UserId } from '@gatehouse/contracts';
import { ApplicationNotOpen, DeviceCodeUnknown } from '@gatehouse/contracts/identity';
import { hashToken, UnitOfWork } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { mayUse, OpenIdAccounts } from './openid-accounts.js';
import type { ClientExtras } from './openid-client-metadata.js';
import { OpenIdProvider } from './openid-provider.js';
import { OpenIdRepository, type Payload } from './openid.repository.js';
import { workOn } from './request-context.js';
import { grantedScope, normalUserCode } from './user-code.rules.js';

/** A device that waits for its user. */
export interface WaitingDevice {
  userCode: string;
  client: ClientExtras;
  address: string;
  userAgent: string;
  payload: Payload & { clientId: string; params: Record<string, unknown> };
}

const KIND = 'DeviceCode';

/** Devices that show a code, which the user confirms elsewhere (RFC 8628). */
@Injectable()
export class OpenIdDevices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly records: OpenIdRepository,
    private readonly accounts: OpenIdAccounts,
    private readonly openId: OpenIdProvider,
  ) {}

  /** @returns null if no device shows the code, or it has been used */
  async find(typed: string): Promise<WaitingDevice | null> {
    const userCode = normalUserCode(typed);
    const found = await workOn(
      this.work,
      userCode,
      (tx, hash) => this.records.findByUid(tx, { kind: KIND, hash }),
      { readOnly: true },
    );
    const payload = found as (WaitingDevice['payload'] & Decided) | undefined;
    if (!payload || payload.accountId !== undefined || payload.error !== undefined) return null;
    const client = await this.openId.findClient(payload.clientId);
    if (!client) return null;
    const { address = '', userAgent = '' } = (payload.deviceInfo ?? {}) as Partial<WaitingDevice>;
    return { userCode, client, address, userAgent, payload };
  }

  /** @throws DeviceCodeUnknown if it was decided on in the meantime */
  async refuse(device: WaitingDevice): Promise<void> {
    await this.decide(device, { error: 'access_denied' });
  }

  /**
   * Grants access within the session of the user.
   * @throws ApplicationNotOpen, DeviceCodeUnknown
   */
  async approve(
    device: WaitingDevice,
    ref: { sessionId: SessionId; userId: UserId },
  ): Promise<void> {
    const account = await this.accounts.accountIn(ref);
    if (!account || !mayUse(device.client, account)) throw new ApplicationNotOpen();
    const { payload, client } = device;
    const { clientId, params } = payload;
    const grantId = await this.openId.saveGrant(ref.userId, clientId, client);
    const sid = randomUUID();
    const owner = { id: ApplicationId.parse(clientId), providerId: client.providerId };
    await this.accounts.addGrant(grantId, owner, account, sid);
    const decision = {
      ...{ accountId: ref.userId, grantId, sid, amr: ['pwd'], resource: params.resource },
      authTime: Math.floor(account.session.createdAt.getTime() / 1_000),
      scope: grantedScope(params.scope, client.scopes),
    };
    await this.decide(device, decision, hashToken(grantId));
  }

  private async decide(
    { userCode }: WaitingDevice,
    decision: Payload,
    grantHash: Buffer | null = null,
  ): Promise<void> {
    const isFirst = await workOn(this.work, userCode, (tx, hash) =>
      this.records.decideOnDevice(tx, { kind: KIND, hash }, decision, grantHash),
    );
    if (!isFirst) throw new DeviceCodeUnknown();
  }
}

interface Decided {
  accountId?: string;
  error?: string;
}
