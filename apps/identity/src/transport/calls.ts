import * as contracts from '@gatehouse/contracts/identity';
import { emailKey } from '@gatehouse/contracts';
import { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import { answer, answerInSteps, hear } from '@gatehouse/platform';
import { EndSessionsOfOrganization } from '../application/end-sessions-of-organization.js';
import { EnsureAccount } from '../application/ensure-account.js';
import { FindAccount } from '../application/find-account.js';
import { ForgotPassword } from '../application/forgot-password.js';
import { GetMe } from '../application/get-me.js';
import { GetSigningKeys } from '../application/get-signing-keys.js';
import { RefreshSession } from '../application/refresh-session.js';
import { ResetPassword } from '../application/reset-password.js';
import { SignIn } from '../application/sign-in.js';
import { SignOut } from '../application/sign-out.js';
import { StartSession } from '../application/start-session.js';
import { SwitchOrganization } from '../application/switch-organization.js';

export const useCases = [
  EndSessionsOfOrganization,
  EnsureAccount,
  FindAccount,
  ForgotPassword,
  GetMe,
  GetSigningKeys,
  RefreshSession,
  ResetPassword,
  SignIn,
  SignOut,
  StartSession,
  SwitchOrganization,
];

export const calls = [
  answerInSteps(contracts.signIn, SignIn),
  answerInSteps(contracts.refreshSession, RefreshSession),
  answer(contracts.signOut, SignOut),
  answerInSteps(contracts.switchOrganization, SwitchOrganization),
  answer(contracts.forgotPassword, ForgotPassword),
  answerInSteps(contracts.resetPassword, ResetPassword),
  answerInSteps(contracts.getMe, GetMe),
  answerInSteps(contracts.getSigningKeys, GetSigningKeys),
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
];
