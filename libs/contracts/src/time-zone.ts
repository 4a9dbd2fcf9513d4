import { z } from 'zod';

/** An area and a place, as in `Europe/Berlin`; an offset knows nothing of summer. */
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
  .refine(isTimeZone, 'must be a time zone of the IANA database, as in Europe/Berlin');
export type TimeZone = z.infer<typeof TimeZone>;
