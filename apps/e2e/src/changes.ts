import { setTimeout as sleep } from 'node:timers/promises';
import { AccessGrant, Customer as CustomerView } from '@gatehouse/contracts/tenant-access';
import { expectAnswer, type Answer, type Wish } from './client.js';
import type { Customer, Provider } from './customers.js';
import { unique } from './people.js';
import { stack } from './stack.js';

const BETWEEN_MS = 50;
const REQUEST_MS = 12_000;

/** Makes changes for as long as it runs, as careful clients do: each again until it is answered. */
export class Changes {
  /** Those that were answered with success. */
  readonly made: Customer[] = [];
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

  /** Finishes what is under way. */
  async stop(): Promise<void> {
    this.on = false;
    await Promise.all(this.loops);
  }

  private async run(index: number): Promise<void> {
    while (this.on) {
      await this.change(index);
      await sleep(BETWEEN_MS);
    }
  }

  /** A customer, whose portal is turned on. */
  private async change(index: number): Promise<void> {
    const name = `Load ${unique()}`;
    const email = `Load-${unique()}@customer.example`;
    const created = await this.insist('POST', '/customers', index, {
      body: { name, kind: 'corporate', email },
      headers: { 'idempotency-key': unique() },
    });
    if (created.status !== 201) return;
    const { id } = expectAnswer(created, 201, CustomerView);
    const body = { enabled: true };
    const opened = await this.insist('PUT', `/customers/${id}/access`, index, { body });
    if (opened.status !== 200) return;
    expectAnswer(opened, 200, AccessGrant);
    this.made.push({ id, name, email });
  }

  /** Asks one gateway after the other until there is an answer that will not change. */
  private async insist(
    method: 'POST' | 'PUT',
    path: string,
    first: number,
    wish: Wish,
  ): Promise<Answer> {
    for (let turn = first; ; turn++) {
      const gateway = stack.urls[turn % 2] ?? stack.urls[0];
      const options = { ...wish, gateway, timeoutMs: REQUEST_MS };
      const answer = await this.provider.admin.call(method, path, options).catch(() => undefined);
      if (answer && answer.status < 300) return answer;
      if (answer && answer.status !== 503 && answer.status !== 504) {
        this.strange.push(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
        return answer;
      }
      await sleep(100);
    }
  }
}
