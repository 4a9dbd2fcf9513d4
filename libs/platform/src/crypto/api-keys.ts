import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { hashToken } from './tokens.js';

/** Secret scanners find keys by this, and tell them from other text by the checksum. */
const PREFIX = 'ghk_';
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_BYTES = 32;
/** 62 ^ 43 > 2 ^ 256, and 62 ^ 6 > 2 ^ 32. */
const RANDOM_DIGITS = 43;
const CHECKSUM_DIGITS = 6;

const KEY = new RegExp(
  `^${PREFIX}([0-9A-Za-z]{${String(RANDOM_DIGITS)}})([0-9A-Za-z]{${String(CHECKSUM_DIGITS)}})$`,
);

function base62(value: bigint, digits: number): string {
  let text = '';
  for (let rest = value; rest > 0n; rest /= 62n) text = (DIGITS[Number(rest % 62n)] ?? '') + text;
  return text.padStart(digits, '0');
}

const checksumOf = (random: string): string => base62(BigInt(crc32(random)), CHECKSUM_DIGITS);

/** An API key: a prefix, 256 random bits and their checksum, and the SHA-256 of all that, which is all that is stored. */
export function newApiKey(): { key: string; hash: Buffer } {
  const bits = BigInt(`0x${randomBytes(RANDOM_BYTES).toString('hex')}`);
  const random = base62(bits, RANDOM_DIGITS);
  const key = PREFIX + random + checksumOf(random);
  return { key, hash: hashToken(key) };
}

/** Whether the text could be an API key. A mistyped one is recognized without looking it up. */
export function isApiKey(text: string): boolean {
  const [, random, checksum] = KEY.exec(text) ?? [];
  return random !== undefined && checksum === checksumOf(random);
}
