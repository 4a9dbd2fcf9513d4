import * as contracts from '@gatehouse/contracts/invitations';
import { accessGrantChanged, providerCreated } from '@gatehouse/contracts/tenant-access';
import { answerInSteps, hear } from '@gatehouse/platform';
import { FollowAccessGrant } from '../application/follow-access-grant.js';
import { InviteFirstAdministrator } from '../application/invite-first-administrator.js';
import { LookUpActivation } from '../application/look-up-activation.js';
import { RedeemInvitation } from '../application/redeem-invitation.js';
import { RenewActivation } from '../application/renew-activation.js';
import { ResendActivation } from '../application/resend-activation.js';

export const useCases = [LookUpActivation, RedeemInvitation, RenewActivation, ResendActivation];

export const calls = [
  answerInSteps(contracts.lookUpActivation, LookUpActivation),
  answerInSteps(contracts.redeemInvitation, RedeemInvitation),
  answerInSteps(contracts.renewActivation, RenewActivation),
  answerInSteps(contracts.resendActivation, ResendActivation),
];

export const hearings = [
  hear(providerCreated, InviteFirstAdministrator, ({ providerId }) => ({
    organization_id: providerId,
  })),
  hear(accessGrantChanged, FollowAccessGrant, ({ customerId }) => ({
    organization_id: customerId,
  })),
];
