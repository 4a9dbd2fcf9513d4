import { accountChanged, accountErased, sessionStarted } from '@gatehouse/contracts/identity';
import { emailBlockChanged } from '@gatehouse/contracts/notifications';
import { hear } from '@gatehouse/platform';
import { OnAccountErased } from '../contacts/on-account-erased.js';
import { OnEmailBlockChanged } from '../email-blocks/on-email-block-changed.js';
import { OnAccountChanged } from '../memberships/on-account-changed.js';
import { OnSessionStarted } from '../memberships/on-session-started.js';

export const hearings = [
  hear(accountChanged, OnAccountChanged, ({ userId }) => ({ user_id: userId })),
  hear(accountErased, OnAccountErased, ({ userId }) => ({ user_id: userId })),
  hear(sessionStarted, OnSessionStarted, ({ organizationId }) => ({
    organization_id: organizationId,
  })),
  hear(emailBlockChanged, OnEmailBlockChanged, () => ({})),
];
