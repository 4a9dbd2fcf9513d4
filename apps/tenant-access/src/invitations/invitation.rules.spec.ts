import { describe, expect, it } from 'vitest';
import { ContactId, providerRoles, type Problem } from '@gatehouse/contracts';
import {
  ADMINISTRATOR_WARNING,
  evaluateInvitation,
  type InvitationFacts,
  type ProposedInvitation,
} from './invitation.rules.js';

const facts = (change: Partial<InvitationFacts> = {}): InvitationFacts => ({
  authority: { permissions: providerRoles.administrator, over: 'own organization' },
  isSupport: false,
  catalog: { kind: 'provider', custom: [] },
  blocked: new Set(),
  members: new Set(),
  missingContacts: new Set(),
  disallowedDomain: () => undefined,
  domainContact: null,
  ...change,
});

const invitation = (change: Partial<ProposedInvitation> = {}): ProposedInvitation => ({
  email: 'New@Acme.example',
  roles: ['agent'],
  platformRole: 'platform-user',
  ...change,
});

const problemOf = (request: ProposedInvitation, on: InvitationFacts): Partial<Problem> => {
  try {
    evaluateInvitation(request, on);
  } catch (problem) {
    const { code, data } = problem as Problem;
    return { code, data };
  }
  return { code: 'none' };
};

const customer = (role: keyof typeof providerRoles = 'administrator') =>
  facts({
    authority: { permissions: providerRoles[role], over: 'customer' },
    catalog: { kind: 'customer', custom: [] },
  });

describe('an invitation', () => {
  it('F55: is withdrawn if its contact was deleted', () => {
    const gone = ContactId.parse('01a22400-0000-7000-8000-000000000001');
    const there = ContactId.parse('01a22400-0000-7000-8000-000000000002');
    const on = facts({ missingContacts: new Set([gone]) });
    expect(problemOf(invitation({ contactId: gone }), on).code).toBe('invitation-withdrawn');
    expect(problemOf(invitation({ contactId: there }), on).code).toBe('none');
  });

  it('B5: is allowed, with roles as stored and by name', () => {
    expect(evaluateInvitation(invitation({ roles: ['Agent'] }), facts())).toEqual({
      roles: ['agent'],
      roleNames: ['agent'],
      warnings: [],
    });
  });

  it('B6: as administrator of a managed customer is allowed with a warning', () => {
    const verdict = evaluateInvitation(invitation({ roles: ['administrator'] }), customer());
    expect(verdict.warnings).toEqual([ADMINISTRATOR_WARNING]);
    for (const role of ['moderator', 'member'])
      expect(evaluateInvitation(invitation({ roles: [role] }), customer()).warnings).toEqual([]);
  });

  it('B6: as administrator of one’s own organization has no warning', () => {
    expect(evaluateInvitation(invitation({ roles: ['administrator'] }), facts()).warnings).toEqual(
      [],
    );
  });

  it('B2: into a customer is denied to supervisors and agents', () => {
    for (const role of ['supervisor', 'agent'] as const)
      expect(problemOf(invitation({ roles: ['member'] }), customer(role))).toEqual({
        code: 'permission-denied',
        data: { permission: 'invitations:manage' },
      });
  });

  it('F7: with permissions that the inviter lacks is denied, naming the first one', () => {
    const authority = {
      permissions: ['members:manage' as const, ...providerRoles.agent],
      over: 'own organization' as const,
    };
    expect(problemOf(invitation({ roles: ['supervisor'] }), facts({ authority }))).toEqual({
      code: 'permission-denied',
      data: { permission: 'assets:write' },
    });
  });

  it('F7: as platform support can only be sent by platform support', () => {
    const request = invitation({ platformRole: 'platform-support' });
    expect(problemOf(request, facts())).toEqual({
      code: 'permission-denied',
      data: { permission: 'platform-support' },
    });
    expect(problemOf(request, facts({ isSupport: true }))).toEqual({ code: 'none' });
    const restricted = invitation({ platformRole: 'platform-user-password-restricted' });
    expect(problemOf(restricted, facts())).toEqual({ code: 'none' });
  });

  it('C1: to an address that mail servers reject is denied, regardless of case', () => {
    const blocked = new Set(['new@acme.example']);
    expect(problemOf(invitation(), facts({ blocked })).code).toBe('email-blocked');
  });

  it('C9: to a member is denied, regardless of case', () => {
    const members = new Set(['new@acme.example']);
    expect(problemOf(invitation(), facts({ members })).code).toBe('already-member');
  });

  it('E2: to a domain that is not allowed is denied, naming the domain and whom to ask', () => {
    const restricted = facts({
      disallowedDomain: () => 'acme.example',
      domainContact: 'Ann, ext. 5',
    });
    expect(problemOf(invitation(), restricted)).toEqual({
      code: 'email-domain-not-allowed',
      data: { domain: 'acme.example', contact: 'Ann, ext. 5' },
    });
  });
});
