import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { getSigningKeys } from '@gatehouse/contracts/identity';
import type { RpcClient } from '@gatehouse/platform/rpc';
import type { ActorSigner } from './actor-signer.js';

const REFRESH_MS = 5 * 60_000;
/**
 * An unknown key id triggers a refresh, or a new key, as after a restore, would be rejected for minutes. But not every time: made-up ids must
 * not cause calls.
 */
const UNKNOWN_MS = 1_000;

/** The public keys of access tokens, published by identity. */
export class SigningKeys {
  private keys = new Map<string, KeyObject>();
  private published: Record<string, unknown>[] = [];
  private readAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly rpc: RpcClient,
    private readonly signer: ActorSigner,
    private readonly unknownMs = UNKNOWN_MS,
  ) {}

  get loaded(): boolean {
    return this.keys.size > 0;
  }

  /** @returns undefined if identity has no such key */
  async find(kid: string): Promise<KeyObject | undefined> {
    const age = performance.now() - this.readAt;
    if (age > REFRESH_MS || (!this.keys.has(kid) && age >= this.unknownMs)) await this.read();
    return this.keys.get(kid);
  }

  /** The key set as it is published (RFC 7517). */
  async list(): Promise<Record<string, unknown>[]> {
    if (!this.loaded || performance.now() - this.readAt > REFRESH_MS) await this.read();
    return this.published;
  }

  private read(): Promise<void> {
    this.reading ??= this.fetch().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async fetch(): Promise<void> {
    const { keys } = await this.rpc.call(this.signer.anonymous(), getSigningKeys, {});
    this.published = keys;
    this.keys = new Map(
      keys.map((key) => [
        String(key.kid),
        createPublicKey({ key: key as JsonWebKey, format: 'jwk' }),
      ]),
    );
    this.readAt = performance.now();
  }
}
