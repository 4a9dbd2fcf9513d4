import { sign, verify, type KeyObject } from 'node:crypto';
import { Actor } from '@gatehouse/contracts';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

const Assertion = z.object({ actor: Actor, expiresAt: z.number() });
type Assertion = z.infer<typeof Assertion>;

const KNOWN_ASSERTIONS = 10_000;

/**
 * Signs who is asking: the actor and an expiry in epoch milliseconds, under Ed25519 (RFC 8032). Services can pass the assertion on and
 * verify it, and only the gateway can make one (ADR 4).
 */
export class ActorAssertionSigner {
  /** @param key a private Ed25519 key */
  constructor(private readonly key: KeyObject) {}

  sign(actor: Actor, expiresAt: number): string {
    const body = Buffer.from(JSON.stringify({ actor, expiresAt } satisfies Assertion));
    return `${body.toString('base64url')}.${sign(null, body, this.key).toString('base64url')}`;
  }
}

/** Public Ed25519 keys: the old and the new one while the gateway's key is being rotated. */
export type ActorKeys = () => readonly KeyObject[];

/** Verifies assertions. One that was seen before costs a map look-up, as long as the keys have not changed. */
export class ActorAssertionVerifier {
  private keys: readonly KeyObject[] = [];
  private readonly known = new LRUCache<string, Assertion>({ max: KNOWN_ASSERTIONS });

  constructor(private readonly current: ActorKeys) {}

  /** @returns the actor; undefined if the assertion is forged, malformed or expired */
  verify(assertion: string): Actor | undefined {
    this.follow();
    const known = this.known.get(assertion) ?? this.check(assertion);
    return known && known.expiresAt > Date.now() ? known.actor : undefined;
  }

  /** Assertions cached under a retired key are not valid under another. */
  private follow(): void {
    const keys = this.current();
    if (keys === this.keys) return;
    this.keys = keys;
    this.known.clear();
  }

  private check(assertion: string): Assertion | undefined {
    const [body, signature, ...rest] = assertion
      .split('.')
      .map((part) => Buffer.from(part, 'base64url'));
    if (!body || !signature || rest.length > 0) return undefined;
    if (!this.keys.some((key) => verify(null, body, key, signature))) return undefined;
    const parsed = Assertion.safeParse(JSON.parse(body.toString()));
    if (!parsed.success) return undefined;
    this.known.set(assertion, parsed.data);
    return parsed.data;
  }
}
