import * as access from './access.js';
import { setAccessOfMany } from './bulk-access.js';
import * as activations from './activations.js';
import * as apiKeys from './api-keys.js';
import * as archive from './archive.js';
import type { CommandGenerator } from '../command.js';
import { sendCrossSite } from './cross-site.js';
import * as departments from './departments.js';
import * as desk from './desk.js';
import * as emailBlocks from './email-blocks.js';
import * as erasure from './erasure.js';
import * as imports from './imports.js';
import * as invitations from './invitations.js';
import * as contacts from './contacts.js';
import * as customers from './customers.js';
import * as invite from './invite.js';
import * as links from './links.js';
import * as members from './members.js';
import { sendOddText } from './odd-texts.js';
import * as passwords from './passwords.js';
import * as programs from './programs.js';
import * as roles from './roles.js';
import * as sessionEnds from './session-ends.js';
import * as sessions from './sessions.js';
import * as webhooks from './webhooks.js';

/** The commands and their weights. */
const WEIGHTED_COMMANDS: readonly [name: string, often: number, command: CommandGenerator][] = [
  ['set-access', 6, access.setAccess],
  ['set-access-of-many', 3, setAccessOfMany],
  ['update-access', 2, access.updateAccess],
  ['create-customer', 3, customers.createCustomer],
  ['update-customer', 2, customers.changeDepartment],
  ['make-independent', 2, customers.makeIndependent],
  ['archive-customer', 2, archive.archiveCustomer],
  ['unarchive-customer', 2, archive.unarchiveCustomer],
  ['update-provider', 2, access.setModule],
  ['invite-to-customer', 4, invite.inviteToCustomer],
  ['invite-member', 4, invite.inviteMember],
  ['import-to-customer', 1, imports.importToCustomer],
  ['import-members', 2, imports.importMembers],
  ['resend-invitation', 2, invitations.resend],
  ['delete-invitation', 2, invitations.withdraw],
  ['resend-activation', 2, activations.resendActivation],
  ['renew-activation', 2, activations.renewActivation],
  ['redeem-invitation', 8, links.redeem],
  ['look-up-activation', 2, links.lookUp],
  ['sign-in', 6, sessions.signIn],
  ['repeat-sign-in', 3, sessions.repeatSignIn],
  ['refresh-session', 2, sessions.refresh],
  ['accept-terms', 3, sessions.acceptTerms],
  ['sign-out', 3, sessions.signOut],
  ['switch-organization', 3, sessions.switchOrganization],
  ['change-password', 2, sessions.changePassword],
  ['forgot-password', 1, passwords.forgotPassword],
  ['issue-password-reset', 2, passwords.issuePasswordReset],
  ['reset-password', 2, passwords.resetPassword],
  ['end-my-session', 1, sessionEnds.endMySession],
  ['end-my-other-sessions', 1, sessionEnds.endMyOtherSessions],
  ['end-member-sessions', 2, sessionEnds.endMemberSessions],
  ['erase-account', 1, erasure.eraseAccount],
  ['remove-member', 2, members.removeMember],
  ['update-member', 4, members.updateMember],
  ['create-role', 2, roles.createRole],
  ['update-role', 2, roles.updateRole],
  ['delete-role', 2, roles.deleteRole],
  ['create-service-account', 3, programs.createServiceAccount],
  ['update-service-account', 3, programs.updateServiceAccount],
  ['delete-service-account', 1, programs.deleteServiceAccount],
  ['create-api-key', 4, apiKeys.createApiKey],
  ['delete-api-key', 2, apiKeys.deleteApiKey],
  ['use-api-key', 5, apiKeys.useApiKey],
  ['create-department', 2, departments.createDepartment],
  ['delete-department', 2, departments.deleteDepartment],
  ['create-contact', 3, contacts.createContact],
  ['delete-contact', 2, contacts.deleteContact],
  ['enable-contact', 2, contacts.enableContact],
  ['create-thing', 3, desk.createResource],
  ['report-problem', 2, desk.reportProblem],
  ['publish-terms', 1, desk.publishTerms],
  ['report-mail-event', 3, emailBlocks.reportMailEvent],
  ['remove-email-block', 2, emailBlocks.removeEmailBlock],
  ['create-webhook', 2, webhooks.createWebhook],
  ['update-webhook', 1, webhooks.updateWebhook],
  ['delete-webhook', 1, webhooks.deleteWebhook],
  ['send-odd-text', 3, sendOddText],
  ['send-cross-site', 5, sendCrossSite],
];

export const commands: ReadonlyMap<string, CommandGenerator> = new Map(
  WEIGHTED_COMMANDS.map(([name, , command]) => [name, command] as const),
);

/** Command names, repeated by weight. */
export const weightedNames: readonly string[] = WEIGHTED_COMMANDS.flatMap(([name, often]) =>
  Array.from({ length: often }, () => name),
);
