import { ago, dateTime } from '../i18n/formats.js';

/** How long ago something happened, with the exact time in a tooltip. */
export function Ago({ at }: { at: Date }) {
  return (
    <time dateTime={at.toISOString()} title={dateTime(at)}>
      {ago(at)}
    </time>
  );
}
