import { randomUUID } from 'node:crypto';
import { InvitationId, OrganizationId, UserId } from '@gatehouse/contracts';
import {
  InvitationExpired,
  InvitationNotOpen,
  InvitationUnknown,
  InvitationUsed,
} from '@gatehouse/contracts/invitations';
import { describe, expect, it } from 'vitest';
import {
  canRenew,
  inviterOf,
  requireOpen,
  requireRedeemable,
  withdraw,
  withNewLink,
  type Invitation,
} from './invitation.rules.js';

const SENT = new Date('2026-11-22T12:00:00Z');
const after = (ms: number) => new Date(SENT.getTime() + ms);
const HOUR = 60 * 60_000;

const draft: Invitation = {
  id: InvitationId.parse(randomUUID()),
  organizationId: OrganizationId.parse(randomUUID()),
  organizationName: 'Harbour Clinic',
  providerId: null,
  purpose: 'membership',
  email: 'Theo@clinic.example',
  emailKey: 'theo@clinic.example',
  firstName: null,
  lastName: null,
  language: 'en',
  roles: ['member'],
  roleNames: ['member'],
  inviterId: null,
  inviterOrganizationId: null,
  contactId: null,
  accessEpoch: 0,
  warnings: [],
  heldBackBy: null,
  platformRole: 'platform-user',
  externalId: null,
  status: 'draft',
  createdAt: SENT,
  sentAt: null,
  expiresAt: null,
  acceptedAt: null,
  acceptedBy: null,
  withdrawnBecause: null,
  renewedAt: null,
  version: 0,
};
const sent = withNewLink(draft, SENT);

describe('a link', () => {
  it('C8: works for 24 hours', () => {
    expect(() => {
      requireRedeemable(sent, true, after(24 * HOUR - 1));
    }).not.toThrow();
    expect(() => {
      requireRedeemable(sent, true, after(24 * HOUR));
    }).toThrow(InvitationExpired);
  });

  it('F4: expires when a newer one is sent', () => {
    expect(() => {
      requireRedeemable(sent, false, SENT);
    }).toThrow(InvitationExpired);
  });

  it('F4: reports that it was used, even after it has expired', () => {
    expect(() => {
      requireRedeemable({ ...sent, status: 'accepted' }, true, after(48 * HOUR));
    }).toThrow(InvitationUsed);
  });

  it.each(['draft', 'revoked'] as const)('is unknown if the invitation is %s', (status) => {
    expect(() => {
      requireRedeemable({ ...sent, status }, true, SENT);
    }).toThrow(InvitationUnknown);
  });

  it('D4: works for another 24 hours when it is resent', () => {
    expect(withNewLink(sent, after(30 * HOUR)).expiresAt).toEqual(after(54 * HOUR));
  });
});

describe('renewing a link', () => {
  it('C8: is possible only once it has expired', () => {
    expect(canRenew(sent, after(HOUR))).toBe(false);
    expect(canRenew(sent, after(24 * HOUR))).toBe(true);
  });

  it('is possible once every ten minutes', () => {
    const renewed = { ...sent, renewedAt: after(25 * HOUR) };
    expect(canRenew(renewed, after(25 * HOUR + 9 * 60_000))).toBe(false);
    expect(canRenew(renewed, after(25 * HOUR + 10 * 60_000))).toBe(true);
  });

  it.each(['accepted', 'revoked'] as const)('is not possible if the invitation is %s', (status) => {
    expect(canRenew({ ...sent, status }, after(25 * HOUR))).toBe(false);
  });
});

describe('resending an invitation', () => {
  it.each(['draft', 'sent'] as const)('C5: is possible if it is %s', (status) => {
    expect(() => {
      requireOpen({ ...sent, status });
    }).not.toThrow();
  });

  it.each(['accepted', 'revoked'] as const)('is refused if it was %s', (status) => {
    expect(() => {
      requireOpen({ ...sent, status });
    }).toThrow(InvitationNotOpen);
  });

  it('releases a mail that was held back, and so does withdrawing', () => {
    const held = { ...draft, heldBackBy: draft.organizationId };
    expect(withNewLink(held, SENT).heldBackBy).toBeNull();
    expect(withdraw(held)).toMatchObject({ status: 'revoked', heldBackBy: null, version: 1 });
  });
});

describe('the inviter of an invitation', () => {
  it('is a user of an organization, or empty', () => {
    const inviter = {
      inviterId: UserId.parse(randomUUID()),
      inviterOrganizationId: draft.organizationId,
    };
    expect(inviterOf({ ...draft, ...inviter })).toEqual({
      userId: inviter.inviterId,
      organizationId: inviter.inviterOrganizationId,
    });
    expect(inviterOf(draft)).toBeNull();
  });
});
