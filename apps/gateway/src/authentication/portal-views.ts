import { PortalViewEnded, PortalViewId } from '@gatehouse/contracts';
import { admitPortalView, PORTAL_VIEW_HEADER } from '@gatehouse/contracts/tenant-access';
import { RevocationView } from '@gatehouse/platform/revocation';
import { RpcClient } from '@gatehouse/platform/rpc';
import { Inject, Injectable } from '@nestjs/common';
import { ActorSigner } from './actor-signer.js';
import type { KnownRequest } from './known-request.js';
import type { Rights } from './rights.js';

/** Turns requests that name a view of the portal into requests of a viewer (ADR 36). */
@Injectable()
export class PortalViews {
  constructor(
    @Inject(RpcClient) private readonly rpc: RpcClient,
    @Inject(ActorSigner) private readonly signer: ActorSigner,
    @Inject(RevocationView) private readonly revocations: RevocationView,
  ) {}

  isNamedBy({ headers }: Pick<KnownRequest, 'headers'>): boolean {
    return headers[PORTAL_VIEW_HEADER] !== undefined;
  }

  /**
   * Asks the owner each time, so that a view ends with whatever allowed it.
   * @param rights of the user's own access token, on which the view depends
   * @throws PortalViewEnded
   */
  async enter(request: KnownRequest, rights: Rights): Promise<void> {
    const named = PortalViewId.safeParse(request.headers[PORTAL_VIEW_HEADER]);
    if (!named.success) throw new PortalViewEnded();
    const portalViewId = named.data;
    const { context } = request;
    const { actor, endsAt } = await this.rpc.call(context, admitPortalView, { portalViewId });
    const expiresAt = Math.min(rights.expiresAt, endsAt.getTime());
    request.context = this.signer.viewer(actor, expiresAt, context);
    request.rights = { ...rights, expiresAt, portalViewId };
  }

  /** @throws PortalViewEnded if it was ended meanwhile */
  requireOpen(rights: Rights): void {
    const { portalViewId } = rights;
    if (portalViewId === undefined) return;
    const verdict = this.revocations.judge({ ...rights, sessionId: portalViewId });
    if (verdict === 'ended') throw new PortalViewEnded();
  }
}
