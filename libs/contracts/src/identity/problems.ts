import { problem } from '../problem.js';

export class InvalidCredentials extends problem({
  code: 'invalid-credentials',
  kind: 'unauthenticated',
  title: 'The username or the password is wrong',
  detail: 'No account has this username and password.',
  remedy: 'Check both, or reset the password.',
}) {}

export class ResetLinkExpired extends problem({
  code: 'reset-link-expired',
  kind: 'gone',
  title: 'This link is no longer valid',
  detail: 'It was used, a newer one was sent, or its hour is over.',
  remedy: 'Ask for a new link under "Forgot password".',
}) {}

export class ResetLinkUnknown extends problem({
  code: 'reset-link-unknown',
  kind: 'missing',
  title: 'This is no link of ours',
  detail: 'The link is not complete, or was never sent.',
  remedy: 'Open the link exactly as the e-mail has it.',
}) {}

export class AccountNotErasable extends problem({
  code: 'account-not-erasable',
  kind: 'conflict',
  title: 'This account runs the platform',
  detail: 'The account of somebody who runs the platform cannot be erased.',
  remedy: 'Take the platform role from the account first.',
}) {}
