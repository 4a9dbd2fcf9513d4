import { z } from 'zod';

const CONTROL_OR_SURROGATE = /[\p{Cc}\p{Surrogate}]/u;

/** A visible character: no space, format or control character, and no letter or symbol that renders blank (U+3164, U+2800). */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
const isVisible = (typed: string): boolean => VISIBLE.test(typed);
const INVISIBLE = 'must contain a visible character';

/** Text in normalization form C, so that strings that look the same are equal. */
const text = () => z.string().normalize('NFC').trim();

/** A single line of text: trimmed, without control characters. */
export const line = (max: number) =>
  text()
    .min(1)
    .max(max)
    .refine((typed) => !CONTROL_OR_SURROGATE.test(typed), {
      error: 'must not contain control characters',
      abort: true,
    })
    .refine(isVisible, { error: INVISIBLE, abort: true });

/** Characters that change the direction of the following text, so that it reads as something else (UAX 9). */
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/u;

/** Text that mail clients turn into a link, except what occurs in names, such as `St.John`. */
const LINK =
  /:\/\/|@|\bwww\.|\b(?:https?|mailto|tel|sms|data|javascript):|\p{L}\.\p{L}{2,}\/|[\p{L}\p{N}-]\.(?:com|net|org|info|biz|io|app|dev|link|click|online|site|xyz|shop|top|live|page)\b/iu;

/** A first or last name. It is shown in emails, so it must not contain links. */
export const personName = line(100)
  .refine((typed) => !DIRECTION_CONTROLS.test(typed), {
    error: 'must not change the text direction',
    abort: true,
  })
  .refine((typed) => !LINK.test(typed), 'must not contain a link or an address');

/** A search query, without special syntax. */
export const SearchText = text()
  .max(200)
  .refine((typed) => !CONTROL_OR_SURROGATE.test(typed), 'must not contain control characters');

/** Multi-line text. Line breaks and tabs are the only control characters allowed. */
export const prose = (max: number) =>
  text()
    .min(1)
    .max(max)
    .refine(
      (typed) => !CONTROL_OR_SURROGATE.test(typed.replace(/[\n\r\t]/g, '')),
      'must not contain control characters',
    )
    .refine(isVisible, INVISIBLE);

/** A point in time: RFC 3339 in UTC on the wire, a `Date` in code. */
export const Instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (instant) => instant.toISOString(),
});

/** An internationalized domain name (RFC 5890), in Unicode or ASCII form. */
const DOMAIN = String.raw`(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}\-]*\.)+(?:[\p{L}\p{M}]{2,}|xn--[a-zA-Z0-9\-]+)`;
const DOMAIN_NAME = new RegExp(`^${DOMAIN}$`, 'u');
const ADDRESS = new RegExp(
  String.raw`^(?!\.)(?!.*\.\.)[A-Za-z0-9_'+\-.]*[A-Za-z0-9_+\-]@${DOMAIN}$`,
  'u',
);

/** Whether the text has no compatibility characters, which some programs replace by others. */
const isUnambiguous = (text: string): boolean => text.normalize('NFKC') === text.normalize('NFC');
const AMBIGUOUS = 'must not contain ambiguous characters';

/** Whether the name is valid in DNS (RFC 1035): labels of up to 63 octets in ASCII form, without a hyphen at either end. */
function isResolvable(domain: string): boolean {
  // The prefix disables the parser's shortcut for ASCII, which does not validate Punycode.
  if (!URL.canParse(`http://ü.${domain}`)) return false;
  const labels = asciiOf(domain).split('.');
  return labels.every((label) => label.length <= 63 && !/^-|-$/.test(label));
}
const UNRESOLVABLE = 'must have a valid domain';

const MAX_LOCAL_PART = 64; // RFC 5321, 4.5.3.1.1

/** A domain name, without `@`. */
export const DomainName = text()
  .toLowerCase()
  .max(253)
  .regex(DOMAIN_NAME, { error: 'must be a domain name', abort: true })
  .refine(isUnambiguous, AMBIGUOUS)
  .refine(isResolvable, UNRESOLVABLE);

/** An email address as its owner typed it. Compare with {@link emailKey}. */
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
 * The form of an email address used for comparison: in lower case, with the domain in ASCII form. Accepts any text, since users may
 * type anything when they sign in.
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

/** A one-time token from a link or session: 256 random bits in base64url. Not validated any further. */
export const Token = z.string().min(1).max(200);

const NO_TEXT = /[\0\p{Surrogate}]/u;
/** Whether PostgreSQL can store the text. */
export const isText = (text: string): boolean => !NO_TEXT.test(text);
export const NOT_TEXT = 'must not contain NUL or lone surrogates';

/** A minimum length in code points, some of which take two UTF-16 units. */
const atLeast = (characters: number) => (text: string) =>
  text.length < characters || Array.from(text).length >= characters;

/**
 * A new password: at least 12 characters. The maximum keeps hashing affordable. Normalized, so that it does not matter how accents are
 * typed (RFC 8265, OpaqueString).
 */
export const NewPassword = z
  .string()
  .normalize('NFC')
  .min(12, 'must have at least 12 characters')
  .max(256, 'must have at most 256 characters')
  .refine(atLeast(12), 'must have at least 12 characters')
  .refine(isText, NOT_TEXT);

/** A password to be verified. The rules for new passwords do not apply, only a sanity check. */
export const TriedPassword = z.string().min(1).max(1024).refine(isText, NOT_TEXT);
