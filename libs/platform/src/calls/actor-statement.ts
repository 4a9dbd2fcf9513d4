import { sign, verify, type KeyObject } from 'node:crypto';
import { Actor } from '@gatehouse/contracts';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

const Statement = z.object({ actor: Actor, expiresAt: z.number() });
type Statement = z.infer<typeof Statement>;

const KNOWN_STATEMENTS = 10_000;

/**
 * The gateway's word on who is asking: the actor and an end in epoch milliseconds, signed with Ed25519 (RFC 8032). Services can
 * pass it on and check it, and none but the gateway can make one (decision 4).
 */
export class ActorStatementSigner {
  /** @param key a private Ed25519 key */
  constructor(private readonly key: KeyObject) {}

  state(actor: Actor, expiresAt: number): string {
    const body = Buffer.from(JSON.stringify({ actor, expiresAt } satisfies Statement));
    return `${body.toString('base64url')}.${sign(null, body, this.key).toString('base64url')}`;
  }
}

/** Public Ed25519 keys: while the gateway changes its own, the old and the new one. */
export type ActorKeys = () => readonly KeyObject[];

/** Checks statements; those that it has seen cost a map look-up, for as long as the keys are the same. */
export class ActorStatementVerifier {
  private keys: readonly KeyObject[] = [];
  private readonly known = new LRUCache<string, Statement>({ max: KNOWN_STATEMENTS });

  constructor(private readonly current: ActorKeys) {}

  /** @returns the actor; undefined where the statement is forged, broken or over */
  read(statement: string): Actor | undefined {
    this.follow();
    const known = this.known.get(statement) ?? this.check(statement);
    return known && known.expiresAt > Date.now() ? known.actor : undefined;
  }

  /** What was known by a key that was given up is not known by another. */
  private follow(): void {
    const keys = this.current();
    if (keys === this.keys) return;
    this.keys = keys;
    this.known.clear();
  }

  private check(statement: string): Statement | undefined {
    const [body, signature, ...rest] = statement
      .split('.')
      .map((part) => Buffer.from(part, 'base64url'));
    if (!body || !signature || rest.length > 0) return undefined;
    if (!this.keys.some((key) => verify(null, body, key, signature))) return undefined;
    const parsed = Statement.safeParse(JSON.parse(body.toString()));
    if (!parsed.success) return undefined;
    this.known.set(statement, parsed.data);
    return parsed.data;
  }
}
