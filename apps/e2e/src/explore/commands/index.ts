import * as access from './access.js';
import type { Command } from '../attempt.js';
import * as desk from './desk.js';
import * as invitations from './invitations.js';
import * as contacts from './contacts.js';
import * as customers from './customers.js';
import * as invite from './invite.js';
import * as links from './links.js';
import * as members from './members.js';
import * as roles from './roles.js';
import * as sessions from './sessions.js';

/** What may be tried next, and how often in comparison with the others. */
const TRIED: readonly [name: string, often: number, command: Command][] = [
  ['set-access', 6, access.setAccess],
  ['update-access', 2, access.updateAccess],
  ['create-customer', 3, customers.createCustomer],
  ['update-customer', 1, customers.moveCustomer],
  ['make-independent', 1, customers.makeIndependent],
  ['update-provider', 1, access.setModule],
  ['invite-to-customer', 4, invite.inviteToCustomer],
  ['invite-member', 4, invite.inviteMember],
  ['resend-invitation', 2, invitations.resend],
  ['delete-invitation', 2, invitations.withdraw],
  ['redeem-invitation', 8, links.redeem],
  ['look-up-activation', 2, links.lookUp],
  ['sign-in', 5, sessions.signIn],
  ['refresh-session', 2, sessions.refresh],
  ['accept-terms', 3, sessions.acceptTerms],
  ['sign-out', 1, sessions.signOut],
  ['switch-organization', 2, sessions.switchOrganization],
  ['change-password', 1, sessions.changePassword],
  ['remove-member', 2, members.removeMember],
  ['update-member', 3, members.updateMember],
  ['create-role', 2, roles.createRole],
  ['update-role', 1, roles.updateRole],
  ['delete-role', 2, roles.deleteRole],
  ['create-department', 1, roles.createDepartment],
  ['create-contact', 3, contacts.createContact],
  ['delete-contact', 2, contacts.deleteContact],
  ['create-thing', 3, desk.makeThing],
  ['report-problem', 2, desk.reportProblem],
  ['publish-terms', 1, desk.publishTerms],
];

export const commands: ReadonlyMap<string, Command> = new Map(
  TRIED.map(([name, , command]) => [name, command] as const),
);

/** The names of the commands, each as often as it is to be drawn. */
export const drawn: readonly string[] = TRIED.flatMap(([name, often]) =>
  Array.from({ length: often }, () => name),
);
