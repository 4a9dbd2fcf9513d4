import type { MachineTokenClaims } from '@gatehouse/contracts/identity';
import { admitServiceAccount } from '@gatehouse/contracts/tenant-access';
import { hashToken } from '@gatehouse/platform/crypto';
import { RpcClient } from '@gatehouse/platform/rpc';
import { Inject, Injectable } from '@nestjs/common';
import { ActorSigner } from './actor-signer.js';
import { AdmittedPrograms, REMEMBERED_MS, type Admitted } from './admitted-programs.js';

/** Admits the access tokens of machine applications: they say who is meant, and its owner what that one may do. */
@Injectable()
export class MachineTokens {
  constructor(
    @Inject(RpcClient) private readonly rpc: RpcClient,
    @Inject(AdmittedPrograms) private readonly programs: AdmittedPrograms,
    @Inject(ActorSigner) private readonly signer: ActorSigner,
  ) {}

  /**
   * @param claims of the token, which has been verified
   * @throws NotSignedIn, SessionEnded, TokenStale, Unavailable
   */
  admit(token: string, claims: MachineTokenClaims): Promise<Admitted> {
    return this.programs.admit(hashToken(token).toString('hex'), () => this.fetch(claims));
  }

  private async fetch({
    sub: serviceAccountId,
    organization: organizationId,
    credential,
    grant,
    iat,
    exp,
  }: MachineTokenClaims): Promise<Admitted> {
    const { actor, epochs } = await this.rpc.call(this.signer.anonymous(), admitServiceAccount, {
      ...{ organizationId, serviceAccountId },
    });
    const expiresAt = exp * 1_000;
    return {
      actor: { ...actor, keyId: credential },
      until: Math.min(Date.now() + REMEMBERED_MS, expiresAt),
      networks: undefined,
      rights: {
        grant,
        sessionId: credential,
        membershipId: serviceAccountId,
        organizationId,
        epochs,
        // The end of a secret is known by its revocation alone. `iat` is in whole seconds, rounded down.
        issuedBefore: (iat + 1) * 1_000,
        expiresAt,
      },
    };
  }
}
