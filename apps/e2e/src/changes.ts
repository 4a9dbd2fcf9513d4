import { setTimeout as sleep } from 'node:timers/promises';
import { AccessGrant, Customer as CustomerView } from '@gatehouse/contracts/tenant-access';
import { expectAnswer, type Answer, type Wish } from './client.js';
import type { Customer, Provider } from './customers.js';
import { unique } from './people.js';
import { stack } from './stack.js';

// A pause, since the mail catcher keeps only so many mails and forgets the oldest.
const BETWEEN_MS = 150;
const OPENED_EVERY = 4;
const REQUEST_MS = 12_000;

/** A customer that was made, and whether its portal was opened too. */
export interface Made extends Customer {
  opened: boolean;
}

/** Makes changes for as long as it runs, as careful clients do: each again until it is answered. */
export class Changes {
  /** Those that were answered with success. */
  readonly made: Made[] = [];
  /** Answers that neither are a success nor say that one may try again. */
  readonly strange: string[] = [];
  private on = true;
  private readonly loops: Promise<void>[];

  constructor(
    private readonly provider: Provider,
    atOnce: number,
  ) {
    this.loops = Array.from({ length: atOnce }, (_, index) => this.run(index));
  }

  /** Lets what is under way have its answer, and no other try. */
  async stop(): Promise<void> {
    this.on = false;
    await Promise.all(this.loops);
  }

  private async run(index: number): Promise<void> {
    for (let turn = index; this.on; turn++) {
      await this.change(turn);
      await sleep(BETWEEN_MS);
    }
  }

  private async change(turn: number): Promise<void> {
    const name = `Load ${unique()}`;
    const email = `Load-${unique()}@customer.example`;
    const created = await this.insist('POST', '/customers', turn, {
      body: { name, kind: 'corporate', email },
      headers: { 'idempotency-key': unique() },
    });
    if (!created) return;
    const made: Made = { ...expectAnswer(created, 201, CustomerView), name, email, opened: false };
    this.made.push(made);
    if (turn % OPENED_EVERY !== 0) return;
    const path = `/customers/${made.id}/access`;
    const opened = await this.insist('PUT', path, turn, { body: { enabled: true } });
    if (opened) made.opened = expectAnswer(opened, 200, AccessGrant).status === 'pending';
  }

  /** Asks one gateway after the other until the answer is a success. */
  private async insist(
    method: 'POST' | 'PUT',
    path: string,
    first: number,
    wish: Wish,
  ): Promise<Answer | undefined> {
    for (let turn = first; this.on; turn++) {
      const gateway = stack.urls[turn % 2] ?? stack.urls[0];
      const options = { ...wish, gateway, timeoutMs: REQUEST_MS };
      // A connection that breaks tells as little as a time that is up: the next try finds out.
      const answer = await this.provider.admin.call(method, path, options).catch(() => undefined);
      if (answer && answer.status < 300) return answer;
      if (answer && answer.status !== 503 && answer.status !== 504) {
        this.strange.push(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
        return undefined;
      }
      await sleep(100);
    }
    return undefined;
  }
}
