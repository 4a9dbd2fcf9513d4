import * as contracts from '@gatehouse/contracts/invitations';
import { answer, answerInSteps } from '@gatehouse/platform';
import { ResendActivation } from '../activations/resend-activation.js';
import { GetInvitationTimeline } from '../invitations/get-invitation-timeline.js';
import { GetInvitation } from '../invitations/get-invitation.js';
import { ListCustomerInvitations } from '../invitations/list-customer-invitations.js';
import { ListInvitationsOfPerson } from '../invitations/list-invitations-of-person.js';
import { ListInvitations } from '../invitations/list-invitations.js';
import { EnableContact } from '../inviting/enable-contact.js';
import { ImportMembers } from '../inviting/import-members.js';
import { ImportToCustomer } from '../inviting/import-to-customer.js';
import { InviteMember } from '../inviting/invite-member.js';
import { InviteToCustomer } from '../inviting/invite-to-customer.js';
import { LookUpActivation } from '../redemption/look-up-activation.js';
import { RedeemInvitation } from '../redemption/redeem-invitation.js';
import { RenewActivation } from '../redemption/renew-activation.js';
import { ResendInvitation } from '../resending/resend-invitation.js';
import { DeleteInvitation } from '../withdrawal/delete-invitation.js';

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
