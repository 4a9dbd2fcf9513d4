import { describe, expect, it } from 'vitest';
import { ContactId, providerRoles, type Problem } from '@gatehouse/contracts';
import {
  ADMINISTRATOR_WARNING,
  evaluateInvitation,
  type InvitationFacts,
  type ProposedInvitation,
} from './invitation.rules.js';

const ground = (change: Partial<InvitationFacts> = {}): InvitationFacts => ({
  authority: { permissions: providerRoles.administrator, over: 'own organization' },
  isSupport: false,
  catalogue: { kind: 'provider', custom: [] },
  blocked: new Set(),
  members: new Set(),
  missingContacts: new Set(),
  disallowedDomain: () => undefined,
  domainContact: null,
  ...change,
});

const offer = (change: Partial<ProposedInvitation> = {}): ProposedInvitation => ({
  email: 'New@Acme.example',
  roles: ['agent'],
  platformRole: 'platform-user',
  ...change,
});

const refusalOf = (wish: ProposedInvitation, on: InvitationFacts): Partial<Problem> => {
  try {
    evaluateInvitation(wish, on);
  } catch (problem) {
    const { code, data } = problem as Problem;
    return { code, data };
  }
  return { code: 'none' };
};

const customer = (role: keyof typeof providerRoles = 'administrator') =>
  ground({
    authority: { permissions: providerRoles[role], over: 'customer' },
    catalogue: { kind: 'customer', custom: [] },
  });

describe('an offer', () => {
  it('F55: that rests on a contact that is gone is withdrawn, and one that rests on another is not', () => {
    const gone = ContactId.parse('01a22400-0000-7000-8000-000000000001');
    const there = ContactId.parse('01a22400-0000-7000-8000-000000000002');
    const on = ground({ missingContacts: new Set([gone]) });
    expect(refusalOf(offer({ contactId: gone }), on).code).toBe('invitation-withdrawn');
    expect(refusalOf(offer({ contactId: there }), on).code).toBe('none');
  });

  it('B5: is acceptable, with the roles as they are kept and as people know them', () => {
    expect(evaluateInvitation(offer({ roles: ['Agent'] }), ground())).toEqual({
      roles: ['agent'],
      roleNames: ['agent'],
      warnings: [],
    });
  });

  it('B6: of administering a managed customer is possible, and warned against', () => {
    const verdict = evaluateInvitation(offer({ roles: ['administrator'] }), customer());
    expect(verdict.warnings).toEqual([ADMINISTRATOR_WARNING]);
    for (const role of ['moderator', 'member'])
      expect(evaluateInvitation(offer({ roles: [role] }), customer()).warnings).toEqual([]);
  });

  it('B6: of administering one’s own organization is not warned against', () => {
    expect(evaluateInvitation(offer({ roles: ['administrator'] }), ground()).warnings).toEqual([]);
  });

  it('B2: to a customer’s people is not the business of supervisors and agents', () => {
    for (const role of ['supervisor', 'agent'] as const)
      expect(refusalOf(offer({ roles: ['member'] }), customer(role))).toEqual({
        code: 'permission-denied',
        data: { permission: 'invitations:manage' },
      });
  });

  it('F7: above the giver names what they lack', () => {
    const authority = {
      permissions: ['members:manage' as const, ...providerRoles.agent],
      over: 'own organization' as const,
    };
    expect(refusalOf(offer({ roles: ['supervisor'] }), ground({ authority }))).toEqual({
      code: 'permission-denied',
      data: { permission: 'assets:write' },
    });
  });

  it('F7: of running the platform is made by those who run it', () => {
    const wish = offer({ platformRole: 'platform-support' });
    expect(refusalOf(wish, ground())).toEqual({
      code: 'permission-denied',
      data: { permission: 'platform-support' },
    });
    expect(refusalOf(wish, ground({ isSupport: true }))).toEqual({ code: 'none' });
    const restricted = offer({ platformRole: 'platform-user-password-restricted' });
    expect(refusalOf(restricted, ground())).toEqual({ code: 'none' });
  });

  it('C1: to an address that a mail server refused is refused, however it is spelled', () => {
    const blocked = new Set(['new@acme.example']);
    expect(refusalOf(offer(), ground({ blocked })).code).toBe('email-blocked');
  });

  it('C9: to somebody who belongs to the organization is refused, however they are spelled', () => {
    const members = new Set(['new@acme.example']);
    expect(refusalOf(offer(), ground({ members })).code).toBe('already-member');
  });

  it('E2: to a domain that is not allowed says which, and whom to ask', () => {
    const strange = ground({
      disallowedDomain: () => 'acme.example',
      domainContact: 'Ann, ext. 5',
    });
    expect(refusalOf(offer(), strange)).toEqual({
      code: 'email-domain-not-allowed',
      data: { domain: 'acme.example', contact: 'Ann, ext. 5' },
    });
  });
});
