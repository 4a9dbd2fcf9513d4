import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ResponseNotStored, IdempotencyKeyReused, TimedOut, type Call } from '@gatehouse/contracts';
import type { Database } from '../../database/database.js';
import type { Transaction } from '../../database/transaction.js';
import { memberAmong, type CallContext } from '../context.js';

/**
 * A request with an `Idempotency-Key`. Stored are a hash of the key, a hash of the request, and the response, encrypted under a key derived
 * from both: without the request it cannot be read. Responses that hold secrets are not stored at all.
 */
export class IdempotentRequest {
  private readonly keyHash: Buffer;
  private readonly requestHash: Buffer;
  private readonly responseKey: Buffer;
  private readonly isResponseKept: boolean;

  constructor(contract: Call, context: CallContext, key: string, input: unknown) {
    const mine = `${ownerOf(context.actor)}\n${key}`;
    const request = `${contract.subject}\n${mine}\n${JSON.stringify(input)}`;
    this.keyHash = sha256(`key\n${mine}`);
    this.requestHash = sha256(`request\n${request}`);
    this.responseKey = sha256(`answer\n${request}`);
    this.isResponseKept = contract.replay === undefined;
  }

  /**
   * Claims the key for this transaction: a second request with it waits here until the first one commits. If it is taken, nothing is
   * locked, or many retries would keep the first request from storing its response.
   * @returns the first response, if there is one
   * @throws IdempotencyKeyReused; ResponseNotStored if the first response held a secret
   */
  async claim(
    transaction: Transaction,
    leaseMs: number,
  ): Promise<{ response: unknown } | 'mine' | 'taken'> {
    const [mine] = await transaction.query(
      `insert into idempotency_keys (key_hash, request_hash, claimed_until)
       values ($1, $2, ${leaseOf('$3')}) on conflict do nothing returning true`,
      [this.keyHash, this.requestHash, leaseMs],
    );
    if (mine) return 'mine';
    const [known] = await transaction.query<Claimed>(
      `select request_hash, answer, ${LAPSED} as lapsed from idempotency_keys where key_hash = $1`,
      [this.keyHash],
    );
    if (!known) return 'taken';
    if (!known.request_hash.equals(this.requestHash)) throw new IdempotencyKeyReused();
    if (known.answer && !this.isResponseKept) throw new ResponseNotStored();
    if (known.answer) return { response: this.open(known.answer) };
    return known.lapsed && (await this.takeOver(transaction, leaseMs)) ? 'mine' : 'taken';
  }

  /** @returns whether this request took over: of several that find a lapsed lease, one does */
  private async takeOver(transaction: Transaction, leaseMs: number): Promise<boolean> {
    const taken = await transaction.query(
      `update idempotency_keys set claimed_until = ${leaseOf('$2')}
       where key_hash = $1 and ${LAPSED} returning true`,
      [this.keyHash, leaseMs],
    );
    return taken.length > 0;
  }

  store(transaction: Transaction, response: unknown): void {
    transaction.send('update idempotency_keys set answer = $2 where key_hash = $1', [
      this.keyHash,
      this.close(this.isResponseKept ? response : null),
    ]);
  }

  release(transaction: Transaction): void {
    transaction.send('delete from idempotency_keys where key_hash = $1 and answer is null', [
      this.keyHash,
    ]);
  }

  private close(response: unknown): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.responseKey, nonce);
    const body = Buffer.concat([
      cipher.update(JSON.stringify({ answer: response })),
      cipher.final(),
    ]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  private open(stored: Buffer): unknown {
    const cipher = createDecipheriv('aes-256-gcm', this.responseKey, stored.subarray(0, 12));
    cipher.setAuthTag(stored.subarray(12, 28));
    const body = Buffer.concat([cipher.update(stored.subarray(28)), cipher.final()]);
    return (JSON.parse(body.toString()) as { answer?: unknown }).answer;
  }
}

interface Claimed {
  request_hash: Buffer;
  answer: Buffer | null;
  lapsed: boolean;
}

const LAPSED = '(answer is null and claimed_until < clock_timestamp())';

const leaseOf = (ms: string): string =>
  `clock_timestamp() + make_interval(secs => ${ms}::float / 1000)`;

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Keys belong to a member of one organization: the same request means something else in another. */
function ownerOf(actor: CallContext['actor']): string {
  const member = memberAmong(actor);
  return member ? `${member.userId}\n${member.organizationId}` : 'anonymous';
}

const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 400;

/**
 * Runs a request in steps once per key. A transaction cannot stay open across calls to other services, so the request holds a lease: a
 * duplicate waits for the first one's response, and takes over if the first one died. It polls less often the longer it waits, so that
 * many duplicates do not slow the first one down.
 */
export async function runOnce(
  database: Database,
  request: IdempotentRequest,
  deadline: number,
  work: () => Promise<unknown>,
): Promise<unknown> {
  for (let pauseMs = SHORTEST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    const claim = await database.transaction({}, (tx) =>
      request.claim(tx, Math.max(1_000, deadline - Date.now())),
    );
    if (claim === 'mine') break;
    if (claim !== 'taken') return claim.response;
    const leftMs = deadline - Date.now() - SHORTEST_PAUSE_MS;
    if (leftMs < SHORTEST_PAUSE_MS) throw new TimedOut();
    await sleep(Math.min(pauseMs, leftMs));
  }
  try {
    const response = await work();
    await database.transaction({}, (tx) => {
      request.store(tx, response);
    });
    return response;
  } catch (error) {
    await database.transaction({}, (tx) => {
      request.release(tx);
    });
    throw error;
  }
}
