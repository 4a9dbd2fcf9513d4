import { z } from 'zod';

/** An area and a location, such as `Europe/Berlin`. UTC offsets are not allowed, since they ignore daylight saving time. */
const NAME = /^(?:UTC|[A-Z][A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+)$/;

function isTimeZone(name: string): boolean {
  try {
    return NAME.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** The name of a time zone in the IANA database. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'must be a time zone of the IANA database, such as Europe/Berlin');
export type TimeZone = z.infer<typeof TimeZone>;
