import { setTimeout as sleep } from 'node:timers/promises';
import { NewWebhook } from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing/wait';
import { call, expectResponse } from '../testing/api-client.js';
import { createProvider } from '../testing/customer-fixture.js';
import { signatureOf } from '../testing/mail-event-fixture.js';
import { allMailsTo } from '../testing/mailbox.js';
import { signInOperator, unique, type Person } from '../testing/person-fixture.js';
import { replicasOf, restart, stack } from '../testing/stack.js';
import { WebhookReceiver } from '../testing/webhook-receiver.js';
import { AsynchronousEffects, TIMEOUT_MS } from './asynchronous-effects.js';
import { requestOf, responseInBrowser } from './clients.js';
import { claimsOf } from './tokens.js';
import type { Command, Mailbox, Response } from './command.js';
import { RESOURCE_EVENTS } from './commands/webhooks.js';
import { ExpiredTokens } from './expired-tokens.js';
import { sessionOf, type Model } from './model.js';

const SERVICES = ['identity', 'tenant-access', 'invitations', 'notifications', 'service-desk'];

/** The running stack and its mailboxes. */
export class SystemUnderTest implements Mailbox {
  readonly expired = new ExpiredTokens();
  private turn = 0;
  private effects: AsynchronousEffects | undefined;

  private constructor(
    private operator: Person,
    readonly receiver: WebhookReceiver,
  ) {}

  static async open(): Promise<SystemUnderTest> {
    return new SystemUnderTest(await signInOperator(), await WebhookReceiver.start());
  }

  close(): Promise<void> {
    return this.receiver.stop();
  }

  /** Creates a provider with a signed-in administrator. @returns the initial model */
  async createModel(): Promise<Model> {
    // An access token does not outlive many sequences.
    this.operator = await signInOperator();
    const { id, name, admin } = await createProvider();
    this.receiver.received.splice(0);
    const observer = `${this.receiver.url}/${unique()}`;
    const body = { url: observer, events: RESOURCE_EVENTS };
    expectResponse(await admin.call('POST', '/webhooks', { body }), 201, NewWebhook);
    this.effects = new AsynchronousEffects(this, this.receiver, new URL(observer).pathname);
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
        receiver: this.receiver.url,
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
        webhooks: [],
        announced: [],
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
          ...{ id: 0, sid: claimsOf(accessToken).sid, email, organizationId: id },
          ...{ accessToken, refreshToken },
          ...{ client: 'program', usedRefreshToken: null, state: 'fresh', termsDue: null },
        },
      ],
      ...{ links: {}, resets: {}, erased: [], blocked: [], withdrawn: [] },
      nextSession: 1,
    };
  }

  /** Sends a command to alternating gateways, and retries on 5xx as a client does. */
  async send(model: Model, command: Command): Promise<Response> {
    const { method, path, token, body, csv, isSigned, idempotencyKey = unique() } = command;
    const content = typeof body === 'function' ? await body(this) : body;
    const gateway = stack.urls[this.turn++ % 2] ?? stack.urls[0];
    const headers: Record<string, string> = isSigned
      ? signatureOf(idempotencyKey, JSON.stringify(content))
      : method === 'POST'
        ? { 'idempotency-key': idempotencyKey }
        : {};
    const by = token === 'operator' ? { ...command, token: this.operator.token } : command;
    const session = sessionOf(model, command.session ?? -1);
    const request = requestOf(by, content, session);
    const options = {
      gateway,
      headers: { ...headers, ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(csv === undefined ? {} : { csv }),
    };
    const isInBrowser = (session ?? command).client === 'browser';
    const until = Date.now() + TIMEOUT_MS;
    for (;;) {
      const response = await call(method, path, options);
      if (response.status < 500 || Date.now() > until)
        return isInBrowser ? responseInBrowser(command, response) : response;
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

  /** Waits for asynchronous effects: of erasures and blocks, invitations created by turning on access, and emails. */
  async settle(model: Model): Promise<void> {
    await this.effects?.settle(model);
  }

  /** Kills one process of a service, and waits until its successor is ready. */
  async killProcess(choose: number): Promise<string> {
    const service = SERVICES[choose % SERVICES.length] ?? 'identity';
    const name = replicasOf(service)[(choose >> 4) % 2] ?? service;
    await restart([name], 'SIGKILL');
    return name;
  }
}
