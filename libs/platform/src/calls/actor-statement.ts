import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
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
  private readonly key: KeyObject;

  /** @param privateKey PKCS #8, DER, base64 */
  constructor(privateKey: string) {
    this.key = createPrivateKey({
      key: Buffer.from(privateKey, 'base64'),
      format: 'der',
      type: 'pkcs8',
    });
  }

  state(actor: Actor, expiresAt: number): string {
    const body = Buffer.from(JSON.stringify({ actor, expiresAt } satisfies Statement));
    return `${body.toString('base64url')}.${sign(null, body, this.key).toString('base64url')}`;
  }
}

/** Checks statements; those that it has seen cost a map look-up. */
export class ActorStatementVerifier {
  private readonly keys: KeyObject[];
  private readonly known = new LRUCache<string, Statement>({ max: KNOWN_STATEMENTS });

  /** @param publicKeys SPKI, DER, base64; several, with commas between them, while the gateway changes its own */
  constructor(publicKeys: string) {
    this.keys = publicKeys
      .split(',')
      .map((key) =>
        createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' }),
      );
  }

  /** @returns the actor; undefined where the statement is forged, broken or over */
  read(statement: string): Actor | undefined {
    const known = this.known.get(statement) ?? this.check(statement);
    return known && known.expiresAt > Date.now() ? known.actor : undefined;
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
