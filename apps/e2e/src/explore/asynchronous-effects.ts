import { eventually } from '@gatehouse/testing/wait';
import { query } from '../testing/stack.js';
import type { WebhookReceiver } from '../testing/webhook-receiver.js';
import { ModelMismatch, type Mailbox } from './command.js';
import { loseLink, loseReset, refusedLinks, resetsOf } from './mails.js';
import { nameOf, type Invitation, type Model } from './model.js';
import { admitsMembers, organizationsOpenTo } from './rules.js';

export const TIMEOUT_MS = 20_000;
/** After a process was killed during a delivery, another repeats it. */
const DELIVERY_MS = 90_000;

/** Waits for what follows a command a moment later. */
export class AsynchronousEffects {
  /** The addresses that every service knows to be blocked. */
  private blocked: readonly string[] = [];

  constructor(
    private readonly mailbox: Mailbox,
    private readonly receiver: WebhookReceiver,
    /** The path of a webhook that no command changes. */
    private readonly observer: string,
  ) {}

  async settle(model: Model): Promise<void> {
    for (const person of model.erased.splice(0)) await untilErased(person);
    await this.settleBlocks(model);
    await this.settleDeliveries(model);
    model.withdrawn = await stillOpen(model.withdrawn);
    for (const email of Object.keys(model.resets)) {
      const resets = resetsOf(model, email);
      if (!resets.mailPending || organizationsOpenTo(model, email).length === 0) continue;
      if (model.blocked.includes(email)) {
        await untilRefused(email, 'password-reset', resets.refused + 1);
        loseReset(model, email);
        continue;
      }
      await this.mailbox.resetToken(email, resets.sent);
      resets.mailPending = false;
    }
    for (const one of model.invitations) {
      if (one.id === '') one.id = await invitationTo(model, one);
      await this.settleMail(model, one);
    }
  }

  private async settleMail(model: Model, invitation: Invitation): Promise<void> {
    const { id, email, organizationId, links, mailPending, status, expired } = invitation;
    const link = links.at(-1);
    const comes = mailPending && status === 'sent' && !expired;
    if (!comes || link === undefined || !admitsMembers(model, organizationId)) return;
    if (model.blocked.includes(email)) {
      await untilRefused(email, 'invitation', refusedLinks(invitation) + 1, id);
      loseLink(model, invitation);
      return;
    }
    await this.mailbox.token(email, nameOf(model, organizationId), link);
    invitation.mailPending = false;
  }

  /**
   * A webhook that changes has then heard of everything before. The observer's delivery was queued together with all others, also with any
   * that must not be.
   */
  private async settleDeliveries(model: Model): Promise<void> {
    for (const marker of model.announced.splice(0)) {
      const told = model.webhooks.filter(({ due }) => due.includes(marker));
      const paths = told.map(({ url }) => new URL(url).pathname);
      for (const path of [this.observer, ...paths])
        await eventually(() => this.receiver.hasHeard(path, marker), DELIVERY_MS).catch(() => {
          throw new ModelMismatch('webhooks', `${path} did not hear of ${marker}`);
        });
    }
  }

  private async settleBlocks({ blocked }: Model): Promise<void> {
    const changed = [
      ...blocked.filter((email) => !this.blocked.includes(email)),
      ...this.blocked.filter((email) => !blocked.includes(email)),
    ];
    this.blocked = [...blocked];
    if (changed.length === 0) return;
    const expected = changed
      .filter((email) => blocked.includes(email))
      .sort()
      .join();
    const known = 'select email_key as email from email_blocks where email_key = any($1)';
    for (const service of ['identity', 'tenant-access', 'invitations'])
      await eventually(async () => {
        const rows = await query<{ email: string }>(service, known, [changed]);
        return (
          rows
            .map(({ email }) => email)
            .sort()
            .join() === expected
        );
      }, TIMEOUT_MS);
  }
}

/** The id of an invitation that follows from a command. */
function invitationTo(model: Model, { email, organizationId }: Invitation): Promise<string> {
  const known = model.invitations.map(({ id }) => id).filter((id) => id !== '');
  return eventually(async () => {
    const [row] = await query<{ id: string }>(
      'invitations',
      `select id from invitations
       where email_key = $1 and organization_id = $2 and id <> all($3::uuid[])`,
      [email, organizationId, known],
    );
    return row?.id;
  }, TIMEOUT_MS);
}

/** Those of these invitations that the service has not withdrawn yet. */
async function stillOpen(ids: readonly string[]): Promise<string[]> {
  const known = ids.filter((id) => id !== '');
  if (known.length === 0) return [];
  const open = `select id from invitations where id = any($1) and status in ('draft', 'sent')`;
  return (await query<{ id: string }>('invitations', open, [known])).map(({ id }) => id);
}

/** Waits until this many emails to a blocked address have been refused. @throws ModelMismatch if the newest was sent */
async function untilRefused(
  email: string,
  template: string,
  count: number,
  about: string | null = null,
): Promise<void> {
  const mails = `select status from mails where recipient_key = $1 and template = $2
    and ($3::uuid is null or aggregate_id = $3) order by created_at desc`;
  await eventually(async () => {
    const rows = await query<{ status: string }>('notifications', mails, [email, template, about]);
    const refused = rows.filter(({ status }) => status === 'refused').length;
    if (refused < count && rows[0]?.status === 'sent')
      throw new ModelMismatch('blocked addresses', `${email} was sent an email`);
    return refused >= count;
  }, TIMEOUT_MS);
}

/** Waits until no service knows an erased person any more. */
async function untilErased({ userId, email }: Model['erased'][number]): Promise<void> {
  const known = [
    ['tenant-access', 'select 1 from memberships where user_id = $1', userId],
    ['tenant-access', 'select 1 from contacts where email_key = $1', email],
    ['invitations', 'select 1 from invitations where email_key = $1', email],
    ['notifications', 'select 1 from email_blocks where email_key = $1', email],
    ['notifications', 'select 1 from mails where recipient_key = $1', email],
  ] as const;
  for (const [service, rows, parameter] of known)
    await eventually(
      async () => (await query(service, rows, [parameter])).length === 0,
      TIMEOUT_MS,
    );
}
