import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { GATEWAY_SETTINGS } from '../injection-tokens.js';
import type { GatewaySettings } from '../settings.js';
import { isBound } from './bearer.js';
import { InvalidProof, PROOF_ALGORITHMS } from './invalid-proof.js';

/** How far the clock of a client may be off. */
const WINDOW_S = 120;
const MOST_KNOWN = 100_000;
const LONGEST = 4_096;

const Claims = z.object({
  htm: z.string(),
  htu: z.url(),
  ath: z.string(),
  iat: z.number(),
  jti: z.string().min(1),
});

type Proven = Pick<FastifyRequest, 'method' | 'url' | 'headers' | 'raw'>;

/** Requires a proof of the key that an access token is bound to (RFC 9449). Each proof is accepted once by a gateway. */
@Injectable()
export class Proofs {
  private readonly used = new LRUCache<string, true>({
    max: MOST_KNOWN,
    ttl: 2 * WINDOW_S * 1_000,
  });

  constructor(@Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings) {}

  /**
   * @param bound the key of the token; undefined if it is bound to none
   * @throws NotSignedIn
   */
  async require(request: Proven, token: string, bound: { jkt: string } | undefined): Promise<void> {
    const isSaidSo = isBound(request);
    if (!bound && !isSaidSo) return;
    // A token that was stolen cannot be sent as one that needs no proof.
    if (!bound || !isSaidSo) throw new InvalidProof('invalid_token');
    await this.verify(request, token, bound.jkt);
  }

  private async verify(request: Proven, token: string, jkt: string): Promise<void> {
    const proof = request.headers.dpop;
    if (typeof proof !== 'string' || proof.length > LONGEST) throw new InvalidProof();
    const { key, claims } = await read(proof);
    const { htm, htu, ath, iat, jti } = claims;
    const here = new URL(request.url, this.settings.PUBLIC_URL);
    const there = new URL(htu);
    const isRight =
      key === jkt &&
      htm === request.method &&
      `${there.origin}${there.pathname}` === `${here.origin}${here.pathname}` &&
      ath === hashOf(token) &&
      Math.abs(Date.now() / 1_000 - iat) <= WINDOW_S;
    if (!isRight) throw new InvalidProof();
    const id = hashOf(`${jkt} ${jti}`);
    if (this.used.has(id)) throw new InvalidProof();
    this.used.set(id, true);
  }
}

async function read(proof: string): Promise<{ key: string; claims: z.infer<typeof Claims> }> {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      algorithms: [...PROOF_ALGORITHMS],
      typ: 'dpop+jwt',
    });
    const key = await calculateJwkThumbprint(protectedHeader.jwk ?? {});
    return { key, claims: Claims.parse(payload) };
  } catch {
    throw new InvalidProof();
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
