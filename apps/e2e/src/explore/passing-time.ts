import { query } from '../testing/stack.js';
import type { Model } from './model.js';

/** The access token of a session that no one has used for a month, in place of one that would really be valid for some minutes more. */
export const EXPIRED = 'expired';

/** A day passes: every link runs out. */
export async function passDay(model: Model): Promise<void> {
  const organizations = [model.providerId, ...model.customers.map(({ id }) => id)];
  await query(
    'invitations',
    `update invitations set expires_at = expires_at - interval '25 hours' where organization_id = any($1)`,
    [organizations],
  );
  await query(
    'identity',
    `update password_resets set expires_at = expires_at - interval '25 hours' where user_id = any($1)`,
    [userIdsOf(model)],
  );
  for (const one of model.invitations) if (one.links.length > 0) one.expired = true;
  for (const resets of Object.values(model.resets)) resets.usable = null;
}

/** A month passes in which no one does anything: sessions end, too, and what a client could repeat is forgotten. */
export async function passMonth(model: Model): Promise<void> {
  await passDay(model);
  await query(
    'identity',
    `update sessions set last_seen_at = last_seen_at - interval '31 days' where user_id = any($1)`,
    [userIdsOf(model)],
  );
  for (const session of model.sessions) {
    session.state = 'ended';
    session.accessToken = EXPIRED;
  }
  model.signIns = [];
}

const userIdsOf = ({ accounts }: Model): string[] => accounts.map(({ userId }) => userId);
