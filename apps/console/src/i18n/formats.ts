import i18next from 'i18next';

const MINUTE = 60;
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/** The region of the browser, where it speaks the language that is shown: days come first in London, months in New York. */
const locale = (): string =>
  navigator.languages.find((each) => each.startsWith(`${i18next.language}-`)) ?? i18next.language;

/** For example "3 March 2026, 14:05". */
export const dateTime = (at: Date): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** For example "14:05". */
export const timeOfDay = (at: Date): string =>
  new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(at);

export const day = (at: Date): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(at);

export const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);

/** @param text such as "2026-03" */
export const month = (text: string, style: 'short' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat(locale(), {
    month: style,
    ...(style === 'long' && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${text}-01T00:00:00Z`));

const HOURS_A_DAY = 24;
/** Up to this, hours say more than days. */
const LONG_HOURS = 48;

/** For example "40 min", "5.5 hrs" or "3 days". */
export function duration(hours: number): string {
  const [value, unit] =
    hours < 1
      ? [Math.max(hours * MINUTE, 1), 'minute']
      : hours < LONG_HOURS
        ? [hours, 'hour']
        : [hours / HOURS_A_DAY, 'day'];
  return new Intl.NumberFormat(i18next.language, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'minute' ? 0 : 1,
  }).format(value);
}

/** How long ago, e.g. "3 hours ago". */
export function ago(at: Date, now = new Date()): string {
  const seconds = (at.getTime() - now.getTime()) / 1_000;
  const format = new Intl.RelativeTimeFormat(i18next.language, { numeric: 'auto' });
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
  return unit ? format.format(Math.round(seconds / unit[1]), unit[0]) : format.format(0, 'minute');
}

/** Where the family name comes first. */
export const isFamilyNameFirst = (): boolean => i18next.language === 'ja';

/** A person's name, in the order of the language; empty if neither part is known. */
export function personName(person: { firstName: string | null; lastName: string | null }): string {
  const names = [person.firstName, person.lastName];
  const ordered = isFamilyNameFirst() ? names.reverse() : names;
  return ordered.filter(Boolean).join(' ');
}

/** A language's own name, such as "Deutsch", and "Français" with a capital, as in a list. */
export function languageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.slice(0, 1).toLocaleUpperCase(code) + name.slice(1);
}
