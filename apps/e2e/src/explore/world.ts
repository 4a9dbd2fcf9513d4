import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@gatehouse/testing/wait';
import { call } from '../client.js';
import { createProvider } from '../customers.js';
import { allMailsTo } from '../mail.js';
import { signInOperator, unique, type Person } from '../people.js';
import { query, replicasOf, restart, stack } from '../stack.js';
import type { Attempt, Mailbox, Outcome } from './attempt.js';
import { nameOf, type Invitation, type Model } from './model.js';
import { letsIn } from './rules.js';

const PATIENCE_MS = 20_000;
const SERVICES = ['identity', 'tenant-access', 'invitations', 'notifications', 'service-desk'];

/** The running product, and what a mailbox holds. */
export class World implements Mailbox {
  private turn = 0;

  private constructor(private readonly operator: Person) {}

  static async open(): Promise<World> {
    return new World(await signInOperator());
  }

  /** A provider of its own, with its first administrator, who is signed in. */
  async begin(): Promise<Model> {
    const { id, name, admin } = await createProvider();
    const email = admin.email.toLowerCase();
    const { accessToken, refreshToken, user } = admin.session;
    const words = { password: admin.password, terms: 1 };
    return {
      ...{ providerId: id, providerName: name, founder: email, module: true, termsVersion: 1 },
      ...{ customers: [], invitations: [], contacts: [], roles: [], departments: [], things: [] },
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
          ...{ state: 'fresh', owes: null },
        },
      ],
      links: {},
      nextSession: 1,
    };
  }

  /** Makes an attempt at one gateway or the other. While a process is being started again a client tries again, as it is told to. */
  async send(attempt: Attempt): Promise<Outcome> {
    const { method, path, token, body } = attempt;
    const content = typeof body === 'function' ? await body(this) : body;
    const gateway = stack.urls[this.turn++ % 2] ?? stack.urls[0];
    const headers: Record<string, string> =
      method === 'POST' ? { 'idempotency-key': unique() } : {};
    const who = token === 'operator' ? this.operator.token : token;
    const wish = {
      gateway,
      headers,
      ...(content === undefined ? {} : { body: content }),
      ...(who === undefined ? {} : { token: who }),
    };
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await call(method, path, wish);
      if (answer.status < 500 || Date.now() > until) return answer;
      await sleep(200);
    }
  }

  async token(email: string, organization: string, link: number): Promise<string> {
    const mails = await eventually(async () => {
      const all = (await allMailsTo(email)).filter(
        ({ text }) => text.includes('/activate#token=') && text.includes(organization),
      );
      return all.length >= link && all;
    }, PATIENCE_MS);
    const token = /\/activate#token=([\w-]{43})/.exec(mails[link - 1]?.text ?? '')?.[1];
    if (token === undefined) throw new Error(`the mail to ${email} has no link`);
    return token;
  }

  /** Waits for what follows by itself: invitations that nobody made by a call, and the mails that are let go. */
  async follow(model: Model): Promise<void> {
    for (const one of model.invitations) {
      if (one.id === '') one.id = await this.invitationTo(model, one);
      const link = one.links.at(-1);
      const comes = one.awaited && one.status === 'sent' && !one.expired;
      if (!comes || link === undefined || !letsIn(model, one.organizationId)) continue;
      await this.token(one.email, nameOf(model, one.organizationId), link);
      one.awaited = false;
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
    }, PATIENCE_MS);
  }

  /** A day passes for every link of these organisations. */
  async letADayPass(organizationIds: string[]): Promise<void> {
    await query(
      'invitations',
      `update invitations set expires_at = expires_at - interval '25 hours'
       where organization_id = any($1)`,
      [organizationIds],
    );
  }

  /** Kills one process of a service, and waits until its successor is ready. */
  async kill(choose: number): Promise<string> {
    const service = SERVICES[choose % SERVICES.length] ?? 'identity';
    const name = replicasOf(service)[(choose >> 4) % 2] ?? service;
    await restart([name], 'SIGKILL');
    return name;
  }
}
