import { z } from 'zod';

const CONTROL_OR_SURROGATE = /[\p{Cc}\p{Surrogate}]/u;

/** What can be seen: neither a space, a format or a control character, nor a letter or a symbol without any shape (U+3164, U+2800). */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
const isVisible = (typed: string): boolean => VISIBLE.test(typed);
const INVISIBLE = 'must have a visible character';

/** Text as people typed it, in one form of its several (NFC), so that what looks the same compares the same. */
const text = () => z.string().normalize('NFC').trim();

/** A line of text that people typed: trimmed, without control characters, which PostgreSQL or a mail header would choke on. */
export const line = (max: number) =>
  text()
    .min(1)
    .max(max)
    .refine((typed) => !CONTROL_OR_SURROGATE.test(typed), {
      error: 'must not contain control characters',
      abort: true,
    })
    .refine(isVisible, { error: INVISIBLE, abort: true });

/** Marks that turn the direction of what follows, so that it reads as something else (UAX 9). */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/u;

/** What a mail client makes a link of, as far as no name is written like that: `St.John` is one. */
const LINK =
  /:\/\/|@|\bwww\.|\b(?:https?|mailto|tel|sms|data|javascript):|\p{L}\.\p{L}{2,}\/|[\p{L}\p{N}-]\.(?:com|net|org|info|biz|io|app|dev|link|click|online|site|xyz|shop|top|live|page)\b/iu;

/** The first or the last name of a person: it opens mails, and stands beside what others rely on. */
export const personName = line(100)
  .refine((typed) => !TURNS.test(typed), {
    error: 'must not change the direction of text',
    abort: true,
  })
  .refine((typed) => !LINK.test(typed), 'must not contain an address');

/** What somebody looks for: every character stands for itself. */
export const SearchText = text()
  .max(200)
  .refine((typed) => !CONTROL_OR_SURROGATE.test(typed), 'must not contain control characters');

/** Text of several lines: line breaks and tabs are the only control characters. */
export const prose = (max: number) =>
  text()
    .min(1)
    .max(max)
    .refine(
      (typed) => !CONTROL_OR_SURROGATE.test(typed.replace(/[\n\r\t]/g, '')),
      'must not contain control characters',
    )
    .refine(isVisible, INVISIBLE);

/** An instant: RFC 3339 in UTC on the wire, a `Date` in the code. */
export const Instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (instant) => instant.toISOString(),
});

/** Letters of any script, since domains may be internationalised (RFC 5890); or their ASCII form. */
const DOMAIN = String.raw`(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}\-]*\.)+(?:[\p{L}\p{M}]{2,}|xn--[a-zA-Z0-9\-]+)`;
const DOMAIN_NAME = new RegExp(`^${DOMAIN}$`, 'u');
const ADDRESS = new RegExp(
  String.raw`^(?!\.)(?!.*\.\.)[A-Za-z0-9_'+\-.]*[A-Za-z0-9_+\-]@${DOMAIN}$`,
  'u',
);

/** Letters that only look like others stand for those in one program, and for themselves in the next. */
const isUnambiguous = (text: string): boolean => text.normalize('NFKC') === text.normalize('NFC');
const AMBIGUOUS = 'must not contain letters that stand for others';

/** Whether DNS can hold the name (RFC 1035): labels of up to 63 octets in their ASCII form, no hyphen at either end, valid punycode. */
function isResolvable(domain: string): boolean {
  // The letter in front keeps the parser from its short cut for ASCII, which does not look into punycode.
  if (!URL.canParse(`http://ü.${domain}`)) return false;
  const labels = asciiOf(domain).split('.');
  return labels.every((label) => label.length <= 63 && !/^-|-$/.test(label));
}
const UNRESOLVABLE = 'must have a domain that can exist';

const MAX_LOCAL_PART = 64; // RFC 5321, 4.5.3.1.1

/** The name of a domain, without `@`. */
export const DomainName = text()
  .toLowerCase()
  .max(253)
  .regex(DOMAIN_NAME, { error: 'must be a domain name', abort: true })
  .refine(isUnambiguous, AMBIGUOUS)
  .refine(isResolvable, UNRESOLVABLE);

/** An e-mail address as its owner typed it. Compare with {@link emailKey}. */
export const Email = z
  .email({ pattern: ADDRESS, abort: true })
  .normalize('NFC')
  .max(254)
  .refine(isUnambiguous, AMBIGUOUS)
  .refine(
    (email) => email.indexOf('@') <= MAX_LOCAL_PART,
    'must have at most 64 characters before @',
  )
  .refine((email) => isResolvable(email.slice(email.indexOf('@') + 1)), UNRESOLVABLE);

/**
 * What two spellings of one address have in common: addresses compare without case (C2), and their domains in the ASCII form. Takes
 * any text, since people sign in with any.
 */
export function emailKey(email: string): string {
  const key = email.normalize('NFC').toLowerCase();
  const domain = key.slice(key.lastIndexOf('@') + 1);
  if (/^[\x00-\x7f]*$/.test(domain) || !DOMAIN_NAME.test(domain)) return key;
  return key.slice(0, -domain.length) + asciiOf(domain);
}

function asciiOf(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return domain;
  }
}

export const Language = z.enum(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja']);
export type Language = z.infer<typeof Language>;

/** A one-time token from a link or a session: 256 random bits in base64url. Anything else a client sends was never a token of ours. */
export const Token = z.string().min(1).max(200);

const NO_TEXT = /[\0\p{Surrogate}]/u;
const isText = (text: string): boolean => !NO_TEXT.test(text);
const NOT_TEXT = 'must not contain NUL or lone surrogates';

/** At least so many code points; UTF-16 counts some of them twice. */
const atLeast = (characters: number) => (text: string) =>
  text.length < characters || Array.from(text).length >= characters;

/**
 * A password being set: at least 12 characters; the upper bound keeps hashing affordable. Composed and decomposed spellings are one
 * password (RFC 8265, OpaqueString).
 */
export const NewPassword = z
  .string()
  .normalize('NFC')
  .min(12, 'must have at least 12 characters')
  .max(256, 'must have at most 256 characters')
  .refine(atLeast(12), 'must have at least 12 characters')
  .refine(isText, NOT_TEXT);

/** A password being tried, which no rule but the hash judges; what can never have been set does not get that far. */
export const TriedPassword = z.string().min(1).max(1024).refine(isText, NOT_TEXT);
