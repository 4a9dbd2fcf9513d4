import { emailKey, type InvitationId, type OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import type { Invitation } from '../invitations/invitation.rules.js';
import type { NewInvitation } from '../invitations/new-invitation.rules.js';
import { HeldBackInvitationRepository } from '../sending/held-back-invitation.repository.js';
import type { Sender } from '../sending/send-log.repository.js';
import { SendingQuota } from '../sending/sending-quota.js';
import { InvitationCreator } from './invitation-creator.js';

/** An invitation that may be created, and whether to send it right away. */
export interface Candidate {
  invitation: NewInvitation;
  inviteNow: boolean;
}

export interface InviteOutcome {
  outcome: 'created' | 'unchanged';
  invitationId?: InvitationId;
}

/** Invites many people to one organisation. Addresses with an open invitation are skipped, so a list can be imported repeatedly. */
@Injectable()
export class BulkInviter {
  constructor(
    private readonly quota: SendingQuota,
    private readonly invitations: InvitationRepository,
    private readonly creator: InvitationCreator,
    private readonly heldBack: HeldBackInvitationRepository,
  ) {}

  /** Mails beyond the sending caps follow later. */
  async inviteMany(
    context: Context,
    sender: Sender,
    organizationId: OrganizationId,
    candidates: Candidate[],
  ): Promise<InviteOutcome[]> {
    this.quota.lock(context, sender.organizationId);
    const open = await this.findOpen(context, organizationId, candidates);
    const uninvited = withoutInvitation(candidates, open);
    const areSent = await this.areSent(context, sender, uninvited);
    const results = await this.creator.createMany(
      context,
      uninvited.map(({ invitation }) => invitation),
      areSent,
    );
    const heldBack = results.filter((_, index) => uninvited[index]?.inviteNow && !areSent[index]);
    this.heldBack.add(
      context,
      heldBack.filter(wasCreated).map(({ id }) => id),
      sender.organizationId,
    );
    const created = new Map(results.filter(wasCreated).map(({ id, emailKey }) => [emailKey, id]));
    return outcomesOf(candidates, open, created);
  }

  /** The outcome that {@link inviteMany} would have. */
  async preview(
    context: Context,
    organizationId: OrganizationId,
    candidates: Candidate[],
  ): Promise<InviteOutcome[]> {
    const open = await this.findOpen(context, organizationId, candidates);
    const uninvited = withoutInvitation(candidates, open);
    const created = new Map(uninvited.map((candidate) => [keyOf(candidate), undefined]));
    return outcomesOf(candidates, open, created);
  }

  /** For each candidate whether it is to be sent and the caps allow it. */
  private async areSent(
    context: Context,
    sender: Sender,
    candidates: Candidate[],
  ): Promise<boolean[]> {
    const keys = candidates.filter(({ inviteNow }) => inviteNow).map(keyOf);
    const allowed = await this.quota.reserve(context, sender, keys);
    const sent = new Set(keys.filter((_, index) => allowed[index]));
    return candidates.map((candidate) => sent.has(keyOf(candidate)));
  }

  private findOpen(context: Context, organizationId: OrganizationId, candidates: Candidate[]) {
    return this.invitations.findOpen(context, organizationId, candidates.map(keyOf));
  }
}

const keyOf = ({ invitation }: Candidate): string => emailKey(invitation.email);

const wasCreated = (invitation: Invitation | null): invitation is Invitation => invitation !== null;

/** The candidates without an open invitation; of several with the same address, the first. */
function withoutInvitation(
  candidates: Candidate[],
  open: ReadonlyMap<string, InvitationId>,
): Candidate[] {
  const first = new Map(candidates.toReversed().map((one) => [keyOf(one), one]));
  return candidates.filter((one) => first.get(keyOf(one)) === one && !open.has(keyOf(one)));
}

/** Of several candidates with the same address, the first counts as created and the others as unchanged. */
function outcomesOf(
  candidates: Candidate[],
  open: ReadonlyMap<string, InvitationId>,
  created: ReadonlyMap<string, InvitationId | undefined>,
): InviteOutcome[] {
  const seen = new Set<string>();
  return candidates.map((candidate) => {
    const key = keyOf(candidate);
    const isFirst = !seen.has(key);
    seen.add(key);
    const invitationId = created.get(key) ?? open.get(key);
    const outcome = isFirst && created.has(key) ? 'created' : 'unchanged';
    return { outcome, ...(invitationId ? { invitationId } : {}) };
  });
}
