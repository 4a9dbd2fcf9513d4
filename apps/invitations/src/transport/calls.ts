import * as contracts from '@gatehouse/contracts/invitations';
import { answer, answerInSteps } from '@gatehouse/platform';
import { DeleteInvitation } from '../application/delete-invitation.js';
import { EnableContact } from '../application/enable-contact.js';
import { GetInvitation } from '../application/get-invitation.js';
import { GetInvitationTimeline } from '../application/get-invitation-timeline.js';
import { ImportMembers } from '../application/import-members.js';
import { ImportToCustomer } from '../application/import-to-customer.js';
import { InviteMember } from '../application/invite-member.js';
import { InviteToCustomer } from '../application/invite-to-customer.js';
import { ListCustomerInvitations } from '../application/list-customer-invitations.js';
import { ListInvitationsOfPerson } from '../application/list-invitations-of-person.js';
import { ListInvitations } from '../application/list-invitations.js';
import { LookUpActivation } from '../application/look-up-activation.js';
import { RedeemInvitation } from '../application/redeem-invitation.js';
import { RenewActivation } from '../application/renew-activation.js';
import { ResendActivation } from '../application/resend-activation.js';
import { ResendInvitation } from '../application/resend-invitation.js';

export const useCases = [
  DeleteInvitation,
  EnableContact,
  GetInvitation,
  GetInvitationTimeline,
  ImportMembers,
  ImportToCustomer,
  InviteMember,
  InviteToCustomer,
  ListCustomerInvitations,
  ListInvitations,
  ListInvitationsOfPerson,
  LookUpActivation,
  RedeemInvitation,
  RenewActivation,
  ResendActivation,
  ResendInvitation,
];

export const calls = [
  answerInSteps(contracts.lookUpActivation, LookUpActivation),
  answerInSteps(contracts.redeemInvitation, RedeemInvitation),
  answerInSteps(contracts.renewActivation, RenewActivation),
  answerInSteps(contracts.resendActivation, ResendActivation),
  answerInSteps(contracts.inviteToCustomer, InviteToCustomer),
  answerInSteps(contracts.listCustomerInvitations, ListCustomerInvitations),
  answerInSteps(contracts.inviteMember, InviteMember),
  answer(contracts.listInvitations, ListInvitations),
  answer(contracts.listInvitationsOfPerson, ListInvitationsOfPerson),
  answerInSteps(contracts.getInvitation, GetInvitation),
  answerInSteps(contracts.getInvitationTimeline, GetInvitationTimeline),
  answerInSteps(contracts.resendInvitation, ResendInvitation),
  answerInSteps(contracts.deleteInvitation, DeleteInvitation),
  answerInSteps(contracts.enableContact, EnableContact),
  answerInSteps(contracts.importToCustomer, ImportToCustomer),
  answerInSteps(contracts.importMembers, ImportMembers),
];
