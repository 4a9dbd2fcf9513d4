import * as contracts from '@gatehouse/contracts/identity';
import { emailKey } from '@gatehouse/contracts';
import { emailBlockChanged } from '@gatehouse/contracts/notifications';
import {
  accessGrantChanged,
  membershipRemoved,
  providerChanged,
} from '@gatehouse/contracts/tenant-access';
import { answer, answerInSteps, hear } from '@gatehouse/platform';
import { ChangePassword } from '../application/change-password.js';
import { EndMySession } from '../application/end-my-session.js';
import { EndSessionsOfMembership } from '../application/end-sessions-of-membership.js';
import { EndSessionsOfOrganization } from '../application/end-sessions-of-organization.js';
import { EraseAccount } from '../application/erase-account.js';
import { EnsureAccount } from '../application/ensure-account.js';
import { FindAccount } from '../application/find-account.js';
import { FindPerson } from '../application/find-person.js';
import { FollowEmailBlock } from '../application/follow-email-block.js';
import { FollowUsernameSuffix } from '../application/follow-username-suffix.js';
import { ForgotPassword } from '../application/forgot-password.js';
import { GetMe } from '../application/get-me.js';
import { GetSigningKeys } from '../application/get-signing-keys.js';
import { IssuePasswordReset } from '../application/issue-password-reset.js';
import { ListMySessions } from '../application/list-my-sessions.js';
import { RefreshSession } from '../application/refresh-session.js';
import { ResetPassword } from '../application/reset-password.js';
import { RecordedSignIn } from '../application/recorded-sign-in.js';
import { SignIn } from '../application/sign-in.js';
import { SignOut } from '../application/sign-out.js';
import { StartSession } from '../application/start-session.js';
import { SwitchOrganization } from '../application/switch-organization.js';
import { UpdateMe } from '../application/update-me.js';

export const useCases = [
  ChangePassword,
  EndMySession,
  EndSessionsOfMembership,
  EndSessionsOfOrganization,
  EnsureAccount,
  EraseAccount,
  FindAccount,
  FindPerson,
  FollowEmailBlock,
  FollowUsernameSuffix,
  ForgotPassword,
  GetMe,
  GetSigningKeys,
  IssuePasswordReset,
  ListMySessions,
  RefreshSession,
  ResetPassword,
  RecordedSignIn,
  SignIn,
  SignOut,
  StartSession,
  SwitchOrganization,
  UpdateMe,
];

export const calls = [
  answer(contracts.eraseAccount, EraseAccount),
  answerInSteps(contracts.signIn, RecordedSignIn),
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
  hear(accessGrantChanged, EndSessionsOfOrganization, ({ customerId }) => ({
    organization_id: customerId,
  })),
  hear(membershipRemoved, EndSessionsOfMembership, ({ userId }) => ({ user_id: userId })),
  hear(providerChanged, FollowUsernameSuffix, () => ({})),
  hear(emailBlockChanged, FollowEmailBlock, ({ emailKey }) => ({ email_key: emailKey })),
];
