import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@gatehouse/testing/wait';
import { call } from '../testing/api-client.js';
import { createProvider } from '../testing/customer-fixture.js';
import { allMailsTo } from '../testing/mailbox.js';
import { signInOperator, unique, type Person } from '../testing/person-fixture.js';
import { query, replicasOf, restart, stack } from '../testing/stack.js';
import type { Command, Mailbox, Response } from './command.js';
import { nameOf, resetsOf, type Invitation, type Model } from './model.js';
import { admitsMembers, organizationsOpenTo } from './rules.js';

const TIMEOUT_MS = 20_000;
const SERVICES = ['identity', 'tenant-access', 'invitations', 'notifications', 'service-desk'];

/** The running stack and its mailboxes. */
export class SystemUnderTest implements Mailbox {
  private turn = 0;

  private constructor(private operator: Person) {}

  static async open(): Promise<SystemUnderTest> {
    return new SystemUnderTest(await signInOperator());
  }

  /** Creates a provider with a signed-in administrator. @returns the initial model */
  async createModel(): Promise<Model> {
    // An access token does not outlive many sequences.
    this.operator = await signInOperator();
    const { id, name, admin } = await createProvider();
    const email = admin.email.toLowerCase();
    const { accessToken, refreshToken, user } = admin.session;
    const words = { password: admin.password, terms: 1 };
    return {
      ...{
        providerId: id,
        providerName: name,
        firstAdministrator: email,
        module: true,
        termsVersion: 1,
      },
      ...{
        signIns: [],
        customers: [],
        invitations: [],
        contacts: [],
        roles: [],
        departments: [],
        serviceAccounts: [],
        apiKeys: [],
        resources: [],
      },
      accounts: [{ email, userId: user.id, ...words }],
      members: [
        {
          ...{ email, organizationId: id, roles: ['administrator'] },
          departmentId: null,
        },
      ],
      sessions: [
        {
          ...{ id: 0, email, organizationId: id, accessToken, refreshToken },
          ...{ usedRefreshToken: null, state: 'fresh', termsDue: null },
        },
      ],
      ...{ links: {}, resets: {}, erased: [], withdrawn: [] },
      nextSession: 1,
    };
  }

  /** Sends a command to alternating gateways, and retries on 5xx as a client does. */
  async send(command: Command): Promise<Response> {
    const { method, path, token, body, csv, idempotencyKey = unique() } = command;
    const content = typeof body === 'function' ? await body(this) : body;
    const gateway = stack.urls[this.turn++ % 2] ?? stack.urls[0];
    const headers: Record<string, string> =
      method === 'POST' ? { 'idempotency-key': idempotencyKey } : {};
    const who = token === 'operator' ? this.operator.token : token;
    const options = {
      gateway,
      headers,
      ...(content === undefined ? {} : { body: content }),
      ...(csv === undefined ? {} : { csv }),
      ...(who === undefined ? {} : { token: who }),
    };
    const until = Date.now() + TIMEOUT_MS;
    for (;;) {
      const response = await call(method, path, options);
      if (response.status < 500 || Date.now() > until) return response;
      await sleep(200);
    }
  }

  async token(email: string, organization: string, link: number): Promise<string> {
    const mails = await eventually(async () => {
      const all = (await allMailsTo(email)).filter(
        // The subject names the organization to join, the text also the one that invites.
        ({ subject, text }) => text.includes('/activate#token=') && subject.includes(organization),
      );
      return all.length >= link && all;
    }, TIMEOUT_MS);
    const token = /\/activate#token=([\w-]{43})/.exec(mails[link - 1]?.text ?? '')?.[1];
    if (token === undefined) throw new Error(`the mail to ${email} has no link`);
    return token;
  }

  async resetToken(email: string, link: number): Promise<string> {
    const tokens = await eventually(async () => {
      const all = (await allMailsTo(email)).flatMap(
        ({ text }) => /\/reset-password#token=([\w-]{43})/.exec(text)?.[1] ?? [],
      );
      return all.length >= link && all;
    }, TIMEOUT_MS);
    return tokens[link - 1] ?? '';
  }

  /** Waits for asynchronous effects: of erasures, invitations created by turning on access, and emails. */
  async settle(model: Model): Promise<void> {
    for (const person of model.erased.splice(0)) await untilErased(person);
    model.withdrawn = await stillOpen(model.withdrawn);
    for (const email of Object.keys(model.resets)) {
      const resets = resetsOf(model, email);
      if (!resets.mailPending || organizationsOpenTo(model, email).length === 0) continue;
      await this.resetToken(email, resets.sent);
      resets.mailPending = false;
    }
    for (const one of model.invitations) {
      if (one.id === '') one.id = await this.invitationTo(model, one);
      const link = one.links.at(-1);
      const comes = one.mailPending && one.status === 'sent' && !one.expired;
      if (!comes || link === undefined || !admitsMembers(model, one.organizationId)) continue;
      await this.token(one.email, nameOf(model, one.organizationId), link);
      one.mailPending = false;
    }
  }

  private invitationTo(model: Model, { email, organizationId }: Invitation): Promise<string> {
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

  /** Backdates every link to these organizations or of these users by a day. */
  async passOneDay(organizationIds: string[], userIds: string[]): Promise<void> {
    await query(
      'invitations',
      `update invitations set expires_at = expires_at - interval '25 hours'
       where organization_id = any($1)`,
      [organizationIds],
    );
    await query(
      'identity',
      `update password_resets set expires_at = expires_at - interval '25 hours' where user_id = any($1)`,
      [userIds],
    );
  }

  /** Kills one process of a service, and waits until its successor is ready. */
  async killProcess(choose: number): Promise<string> {
    const service = SERVICES[choose % SERVICES.length] ?? 'identity';
    const name = replicasOf(service)[(choose >> 4) % 2] ?? service;
    await restart([name], 'SIGKILL');
    return name;
  }
}

/** Those of these invitations that the service has not withdrawn yet. */
async function stillOpen(ids: readonly string[]): Promise<string[]> {
  const known = ids.filter((id) => id !== '');
  if (known.length === 0) return [];
  const open = `select id from invitations where id = any($1) and status in ('draft', 'sent')`;
  return (await query<{ id: string }>('invitations', open, [known])).map(({ id }) => id);
}

/** Waits until no service knows an erased person any more. */
async function untilErased({ userId, email }: Model['erased'][number]): Promise<void> {
  const known = [
    ['tenant-access', 'select 1 from memberships where user_id = $1', userId],
    ['tenant-access', 'select 1 from contacts where email_key = $1', email],
    ['invitations', 'select 1 from invitations where email_key = $1', email],
  ] as const;
  for (const [service, rows, parameter] of known)
    await eventually(
      async () => (await query(service, rows, [parameter])).length === 0,
      TIMEOUT_MS,
    );
}
