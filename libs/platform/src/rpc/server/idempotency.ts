import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AnswerNotKept, IdempotencyKeyReused, TimedOut, type Call } from '@gatehouse/contracts';
import type { Database, Transaction } from '../../database/database.js';
import type { CallContext } from '../context.js';

/**
 * One request with an `Idempotency-Key`. What is stored of it: a hash of the key, a hash of the request, and the answer, encrypted under
 * a key made from both: without the request nobody can read it. An answer with a secret is not stored at all.
 */
export class IdempotentRequest {
  private readonly keyHash: Buffer;
  private readonly requestHash: Buffer;
  private readonly answerKey: Buffer;
  private readonly isAnswerKept: boolean;

  constructor(contract: Call, context: CallContext, key: string, input: unknown) {
    const mine = `${ownerOf(context.actor)}\n${key}`;
    const request = `${contract.subject}\n${mine}\n${JSON.stringify(input)}`;
    this.keyHash = sha256(`key\n${mine}`);
    this.requestHash = sha256(`request\n${request}`);
    this.answerKey = sha256(`answer\n${request}`);
    this.isAnswerKept = contract.repeated === undefined;
  }

  /**
   * Takes the key for this transaction: a second request with it waits here until the first one commits. Who finds it taken
   * locks nothing, or many that ask again would keep the first one from writing its answer.
   * @returns the first answer, where there is one
   * @throws IdempotencyKeyReused; AnswerNotKept where the first answer held a secret
   */
  async claim(
    transaction: Transaction,
    leaseMs: number,
  ): Promise<{ answer: unknown } | 'mine' | 'taken'> {
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
    if (known.answer && !this.isAnswerKept) throw new AnswerNotKept();
    if (known.answer) return { answer: this.open(known.answer) };
    return known.lapsed && (await this.takeOver(transaction, leaseMs)) ? 'mine' : 'taken';
  }

  /** @returns whether it was this one that took it: of several that find a lease lapsed, one does */
  private async takeOver(transaction: Transaction, leaseMs: number): Promise<boolean> {
    const taken = await transaction.query(
      `update idempotency_keys set claimed_until = ${leaseOf('$2')}
       where key_hash = $1 and ${LAPSED} returning true`,
      [this.keyHash, leaseMs],
    );
    return taken.length > 0;
  }

  async store(transaction: Transaction, answer: unknown): Promise<void> {
    await transaction.query('update idempotency_keys set answer = $2 where key_hash = $1', [
      this.keyHash,
      this.close(this.isAnswerKept ? answer : null),
    ]);
  }

  async release(transaction: Transaction): Promise<void> {
    await transaction.query('delete from idempotency_keys where key_hash = $1 and answer is null', [
      this.keyHash,
    ]);
  }

  private close(answer: unknown): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.answerKey, nonce);
    const body = Buffer.concat([cipher.update(JSON.stringify({ answer })), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  private open(stored: Buffer): unknown {
    const cipher = createDecipheriv('aes-256-gcm', this.answerKey, stored.subarray(0, 12));
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

/** Whose a key is: a person's in one organisation, since the same request means something else in another. */
const ownerOf = (actor: CallContext['actor']): string =>
  actor.kind === 'user' ? `${actor.userId}\n${actor.organizationId}` : 'anonymous';

const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 400;

/**
 * Runs a request of several steps once for its key. It cannot hold a transaction open across calls to other services, so it
 * holds a lease: a twin waits for the first one's answer, and takes over where the first one died. The longer it has waited, the
 * less often it asks: many twins must not take the time that the first one needs.
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
    if (claim !== 'taken') return claim.answer;
    const leftMs = deadline - Date.now() - SHORTEST_PAUSE_MS;
    if (leftMs < SHORTEST_PAUSE_MS) throw new TimedOut();
    await sleep(Math.min(pauseMs, leftMs));
  }
  try {
    const answer = await work();
    await database.transaction({}, (tx) => request.store(tx, answer));
    return answer;
  } catch (error) {
    await database.transaction({}, (tx) => request.release(tx));
    throw error;
  }
}
