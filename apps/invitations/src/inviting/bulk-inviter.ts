import { emailKey, type InvitationId, type OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import type { Invitation } from '../invitations/invitation.rules.js';
import type { NewInvitation } from '../invitations/new-invitation.rules.js';
import type { Sender } from '../sending/send-log.repository.js';
import { SendingQuota } from '../sending/sending-quota.js';
import { ThrottledSender } from '../sending/throttled-sender.js';
import { InvitationCreator } from './invitation-creator.js';

/** Somebody who may be invited, and whether now (C5). */
export interface Candidate {
  offer: NewInvitation;
  inviteNow: boolean;
}

export interface InviteOutcome {
  outcome: 'created' | 'unchanged';
  invitationId?: InvitationId;
}

/** Invites many to one organisation. Whoever has an open invitation is left alone: so the same list may come twice. */
@Injectable()
export class BulkInviter {
  constructor(
    private readonly quota: SendingQuota,
    private readonly invitations: InvitationRepository,
    private readonly creator: InvitationCreator,
    private readonly throttledSender: ThrottledSender,
  ) {}

  /** Those whose mails the caps hold back are invited as well: their mails follow. */
  async inviteMany(
    context: Context,
    sender: Sender,
    organizationId: OrganizationId,
    candidates: Candidate[],
  ): Promise<InviteOutcome[]> {
    await this.quota.lock(context, sender.organizationId);
    const open = await this.openOf(context, organizationId, candidates);
    const fresh = newcomers(candidates, open);
    const made = await this.creator.createMany(
      context,
      fresh.map(({ offer }) => offer),
    );
    const wanted = made.filter((_, index) => fresh[index]?.inviteNow);
    await this.throttledSender.send(context, sender, wanted.filter(isThere));
    const created = new Map(made.filter(isThere).map((one) => [one.emailKey, one.id]));
    return outcomes(candidates, open, created);
  }

  /** What {@link inviteMany} would do, as far as the caller could see it. */
  async preview(
    context: Context,
    organizationId: OrganizationId,
    candidates: Candidate[],
  ): Promise<InviteOutcome[]> {
    const open = await this.openOf(context, organizationId, candidates);
    const created = new Map(newcomers(candidates, open).map((one) => [keyOf(one), undefined]));
    return outcomes(candidates, open, created);
  }

  private openOf(context: Context, organizationId: OrganizationId, candidates: Candidate[]) {
    return this.invitations.findOpen(context, organizationId, candidates.map(keyOf));
  }
}

const keyOf = ({ offer }: Candidate): string => emailKey(offer.email);

const isThere = (invitation: Invitation | null): invitation is Invitation => invitation !== null;

/** The first of each address that is not invited yet. */
function newcomers(candidates: Candidate[], open: ReadonlyMap<string, InvitationId>): Candidate[] {
  const first = new Map(candidates.toReversed().map((one) => [keyOf(one), one]));
  return candidates.filter((one) => first.get(keyOf(one)) === one && !open.has(keyOf(one)));
}

/** Of several with one address, the first is created and the others find it. */
function outcomes(
  candidates: Candidate[],
  open: ReadonlyMap<string, InvitationId>,
  created: ReadonlyMap<string, InvitationId | undefined>,
): InviteOutcome[] {
  const seen = new Set<string>();
  return candidates.map((one) => {
    const key = keyOf(one);
    const isFirst = !seen.has(key);
    seen.add(key);
    const invitationId = created.get(key) ?? open.get(key);
    const outcome = isFirst && created.has(key) ? 'created' : 'unchanged';
    return { outcome, ...(invitationId ? { invitationId } : {}) };
  });
}
