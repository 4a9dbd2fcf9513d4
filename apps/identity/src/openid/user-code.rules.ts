/** Without vowels, so that no words come about, and without what is easily mistaken (RFC 8628, section 6.1). */
export const USER_CODE_CHARSET = 'base-20';
/** Some 2.5 * 10^10 codes. */
export const USER_CODE_MASK = '****-****';

/** As it is stored, however it was typed. */
export const normalUserCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z]/g, '');

export const shownUserCode = (normal: string): string => `${normal.slice(0, 4)}-${normal.slice(4)}`;

/** What an application may ask for of what it asks for. */
export const grantedScope = (asked: unknown, allowed: readonly string[]): string =>
  (typeof asked === 'string' ? asked.split(' ') : [])
    .filter((scope) => allowed.includes(scope))
    .join(' ');
