import * as contracts from '@gatehouse/contracts/identity';
import { emailKey } from '@gatehouse/contracts';
import { emailBlockChanged } from '@gatehouse/contracts/notifications';
import {
  accessGrantChanged,
  membershipRemoved,
  providerChanged,
} from '@gatehouse/contracts/tenant-access';
import { answer, answerInSteps, hear } from '@gatehouse/platform';
import { EnsureAccount } from '../accounts/ensure-account.js';
import { FindAccount } from '../accounts/find-account.js';
import { OnProviderChanged } from '../accounts/on-provider-changed.js';
import { OnEmailBlockChanged } from '../email-blocks/on-email-block-changed.js';
import { ChangePassword } from '../passwords/change-password.js';
import { ForgotPassword } from '../passwords/forgot-password.js';
import { IssuePasswordReset } from '../passwords/issue-password-reset.js';
import { ResetPassword } from '../passwords/reset-password.js';
import { GetMe } from '../profile/get-me.js';
import { UpdateMe } from '../profile/update-me.js';
import { EndMySession } from '../sessions/end-my-session.js';
import { ListMySessions } from '../sessions/list-my-sessions.js';
import { OnAccessGrantChanged } from '../sessions/on-access-grant-changed.js';
import { OnMembershipRemoved } from '../sessions/on-membership-removed.js';
import { RefreshSession } from '../sessions/refresh-session.js';
import { SignOut } from '../sessions/sign-out.js';
import { StartSession } from '../sessions/start-session.js';
import { SwitchOrganization } from '../sessions/switch-organization.js';
import { PasswordSignIn } from '../sign-in/password-sign-in.js';
import { SignIn } from '../sign-in/sign-in.js';
import { GetSigningKeys } from '../signing-keys/get-signing-keys.js';
import { EraseAccount } from '../support/erase-account.js';
import { FindPerson } from '../support/find-person.js';

export const useCases = [
  ChangePassword,
  EndMySession,
  OnMembershipRemoved,
  OnAccessGrantChanged,
  EnsureAccount,
  EraseAccount,
  FindAccount,
  FindPerson,
  OnEmailBlockChanged,
  OnProviderChanged,
  ForgotPassword,
  GetMe,
  GetSigningKeys,
  IssuePasswordReset,
  ListMySessions,
  RefreshSession,
  ResetPassword,
  PasswordSignIn,
  SignIn,
  SignOut,
  StartSession,
  SwitchOrganization,
  UpdateMe,
];

export const calls = [
  answer(contracts.eraseAccount, EraseAccount),
  answerInSteps(contracts.signIn, SignIn),
  answerInSteps(contracts.refreshSession, RefreshSession),
  answer(contracts.signOut, SignOut),
  answerInSteps(contracts.switchOrganization, SwitchOrganization),
  answer(contracts.forgotPassword, ForgotPassword),
  answerInSteps(contracts.resetPassword, ResetPassword),
  answerInSteps(contracts.getMe, GetMe),
  answerInSteps(contracts.updateMe, UpdateMe),
  answerInSteps(contracts.changePassword, ChangePassword),
  answer(contracts.listMySessions, ListMySessions),
  answer(contracts.endMySession, EndMySession),
  answerInSteps(contracts.issuePasswordReset, IssuePasswordReset),
  answerInSteps(contracts.issueCustomerPasswordReset, IssuePasswordReset),
  answerInSteps(contracts.getSigningKeys, GetSigningKeys),
  answer(contracts.findPerson, FindPerson),
  answer(contracts.findAccount, FindAccount, {
    scope: ({ email }) => ({ email_key: emailKey(email) }),
  }),
  answerInSteps(contracts.ensureAccount, EnsureAccount),
  answerInSteps(contracts.startSession, StartSession),
];

export const hearings = [
  hear(accessGrantChanged, OnAccessGrantChanged, ({ customerId }) => ({
    organization_id: customerId,
  })),
  hear(membershipRemoved, OnMembershipRemoved, ({ userId }) => ({ user_id: userId })),
  hear(providerChanged, OnProviderChanged, () => ({})),
  hear(emailBlockChanged, OnEmailBlockChanged, ({ emailKey }) => ({ email_key: emailKey })),
];
