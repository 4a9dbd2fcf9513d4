import type { Audited } from '@gatehouse/platform/database';

/** What is recorded of what changes here, and in whose chain. */
export const audited: readonly Audited[] = [
  {
    table: 'invitations',
    kind: 'invitation',
    organization: 'it.organization_id',
    person: 'it.accepted_by',
    tells: [
      // Who may read the rest goes by the provider, where it is one that invites.
      'provider_id',
      ...['purpose', 'email', 'first_name', 'last_name', 'language', 'role_names', 'platform_role'],
      ...['external_id', 'status', 'sent_at', 'expires_at', 'accepted_at', 'accepted_by'],
      ...['inviter_id', 'contact_id', 'warnings', 'withdrawn_because'],
    ],
    omits: {
      organization_id: 'it is whose the record is',
      organization_name: 'of the organisation',
      email_key: 'the address in another form',
      roles: 'their names are told',
      access_epoch: 'when its mail is due',
      renewed_at: 'the new link shows as sent',
      claim_id: 'a step of a redemption',
      claimed_until: 'a step of a redemption',
      inviter_organization_id: 'of the inviter',
      held_back_by: 'a queue',
    },
  },
];

/** Tables of which nothing is recorded, and why. */
export const unaudited: Readonly<Record<string, string>> = {
  invitation_links: 'hashes of tokens; the invitation is recorded',
  invitation_events: 'a record of its own of what happens to invitations',
  sendings: 'it counts',
  email_blocks: 'what notifications tells, which records it',
};
