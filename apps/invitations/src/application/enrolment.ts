import { emailKey, type InvitationId, type OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Invitation } from '../domain/invitation.js';
import { Invite, type Offer } from './invite.js';
import { Mailing } from './mailing.js';
import { InvitationRepository, type Sender } from './ports.js';
import { SendingRoom } from './sending-room.js';

/** Somebody who may be invited, and whether now (C5). */
export interface Candidate {
  offer: Offer;
  inviteNow: boolean;
}

export interface Enrolled {
  outcome: 'created' | 'unchanged';
  invitationId?: InvitationId;
}

/** Invites many to one organisation. Whoever has an open invitation is left alone: so the same list may come twice. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly room: SendingRoom,
    private readonly invitations: InvitationRepository,
    private readonly invite: Invite,
    private readonly mailing: Mailing,
  ) {}

  /** Those whose mails the caps hold back are invited as well: their mails follow. */
  async run(
    context: Context,
    sender: Sender,
    organizationId: OrganizationId,
    candidates: Candidate[],
  ): Promise<Enrolled[]> {
    await this.room.wait(context, sender.organizationId);
    const open = await this.openOf(context, organizationId, candidates);
    const fresh = newcomers(candidates, open);
    const made = await this.invite.all(
      context,
      fresh.map(({ offer }) => offer),
    );
    const wanted = made.filter((_, index) => fresh[index]?.inviteNow);
    await this.mailing.send(context, sender, wanted.filter(isThere));
    const created = new Map(made.filter(isThere).map((one) => [one.emailKey, one.id]));
    return outcomes(candidates, open, created);
  }

  /** What {@link run} would do, as far as the caller could see it. */
  async rehearse(
    context: Context,
    organizationId: OrganizationId,
    candidates: Candidate[],
  ): Promise<Enrolled[]> {
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
): Enrolled[] {
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
