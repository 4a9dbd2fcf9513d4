import { z } from 'zod';

const CONTROL_OR_SURROGATE = /[\p{Cc}\p{Surrogate}]/u;

/** A line of text that people typed: trimmed, without control characters, which PostgreSQL or a mail header would choke on. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !CONTROL_OR_SURROGATE.test(text), 'must not contain control characters');

/** What somebody looks for: every character stands for itself. */
export const SearchText = z
  .string()
  .max(200)
  .refine((text) => !CONTROL_OR_SURROGATE.test(text), 'must not contain control characters');

/** Text of several lines: line breaks and tabs are the only control characters. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(
      (text) => !CONTROL_OR_SURROGATE.test(text.replace(/[\n\r\t]/g, '')),
      'must not contain control characters',
    );

/** An instant: RFC 3339 in UTC on the wire, a `Date` in the code. */
export const Instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (instant) => instant.toISOString(),
});

/** An e-mail address as its owner typed it. Compare with {@link emailKey}. */
export const Email = z.email().max(254);

/** What two spellings of one address have in common: the addresses compare without case (C2). */
export const emailKey = (email: string): string => email.normalize('NFC').toLowerCase();

export const Language = z.enum(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja']);
export type Language = z.infer<typeof Language>;

/** A one-time token from a link or a session: 256 random bits in base64url. Anything else a client sends was never a token of ours. */
export const Token = z.string().min(1).max(200);

/** A password being set: at least 12 characters; the upper bound keeps hashing affordable. */
export const NewPassword = z
  .string()
  .min(12, 'must have at least 12 characters')
  .max(256, 'must have at most 256 characters')
  .refine((text) => !/[\0\p{Surrogate}]/u.test(text), 'must not contain NUL or lone surrogates');

/** A password being tried, which no rule but the hash judges. */
export const TriedPassword = z.string().min(1).max(1024);
