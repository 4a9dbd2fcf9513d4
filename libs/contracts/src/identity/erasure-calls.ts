import { z } from 'zod';
import { call, Nothing } from '../call.js';
import { UserId } from '../ids.js';
import { NotFound } from '../problems.js';
import { AccountNotErasable } from './problems.js';

export const eraseAccount = call('identity', 'erase-account', {
  summary:
    'Erases a person (GDPR, article 17): the account, the memberships, and what every service keeps of them',
  http: { method: 'POST', path: '/platform/people/:userId/erasure', status: 202 },
  access: 'platform-support',
  input: z.strictObject({ userId: UserId }),
  output: Nothing,
  problems: [NotFound, AccountNotErasable],
});
