import { setTimeout as sleep } from 'node:timers/promises';
import { AccessGrant, Customer as CustomerView } from '@gatehouse/contracts/tenant-access';
import { expectResponse, type ApiResponse, type RequestOptions } from './api-client.js';
import type { Customer, Provider } from './customer-fixture.js';
import { unique } from './person-fixture.js';
import { stack } from './stack.js';

// Limits the rate: the mail catcher keeps only the latest emails.
const PAUSE_MS = 150;
const OPEN_ACCESS_EVERY = 4;
const REQUEST_TIMEOUT_MS = 12_000;

/** A created customer, and whether access was turned on. */
export interface LoadCustomer extends Customer {
  opened: boolean;
}

/** Makes changes until stopped, and retries each as a careful client does. */
export class LoadGenerator {
  /** Acknowledged changes. */
  readonly succeeded: LoadCustomer[] = [];
  /** Responses other than success and retryable errors. */
  readonly unexpected: string[] = [];
  private running = true;
  private readonly loops: Promise<void>[];

  constructor(
    private readonly provider: Provider,
    atOnce: number,
  ) {
    this.loops = Array.from({ length: atOnce }, (_, index) => this.run(index));
  }

  /** Waits for requests in flight, without retries. */
  async stop(): Promise<void> {
    this.running = false;
    await Promise.all(this.loops);
  }

  private async run(index: number): Promise<void> {
    for (let turn = index; this.running; turn++) {
      await this.change(turn);
      await sleep(PAUSE_MS);
    }
  }

  private async change(turn: number): Promise<void> {
    const name = `Load ${unique()}`;
    const email = `Load-${unique()}@customer.example`;
    const created = await this.retryUntilSuccess('POST', '/customers', turn, {
      body: { name, kind: 'corporate', email },
      headers: { 'idempotency-key': unique() },
    });
    if (!created) return;
    const made: LoadCustomer = {
      ...expectResponse(created, 201, CustomerView),
      name,
      email,
      opened: false,
    };
    this.succeeded.push(made);
    if (turn % OPEN_ACCESS_EVERY !== 0) return;
    const path = `/customers/${made.id}/access`;
    const opened = await this.retryUntilSuccess('PUT', path, turn, { body: { enabled: true } });
    if (opened) made.opened = expectResponse(opened, 200, AccessGrant).status === 'pending';
  }

  /** Retries on alternating gateways until success. */
  private async retryUntilSuccess(
    method: 'POST' | 'PUT',
    path: string,
    first: number,
    options: RequestOptions,
  ): Promise<ApiResponse | undefined> {
    for (let turn = first; this.running; turn++) {
      const gateway = stack.urls[turn % 2] ?? stack.urls[0];
      const perCall = { ...options, gateway, timeoutMs: REQUEST_TIMEOUT_MS };
      // A broken connection, like a timeout, leaves the outcome open: retry.
      const response = await this.provider.admin.call(method, path, perCall).catch(() => undefined);
      if (response && response.status < 300) return response;
      if (response && response.status !== 503 && response.status !== 504) {
        this.unexpected.push(
          `${method} ${path}: ${response.status} ${JSON.stringify(response.body)}`,
        );
        return undefined;
      }
      await sleep(100);
    }
    return undefined;
  }
}
