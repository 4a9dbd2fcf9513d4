/** The first match wins, since browsers also claim to be other browsers. */
const BROWSERS: readonly [string, RegExp][] = [
  ['Edge', /Edg\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrome\//],
  ['Safari', /Safari\//],
];
const SYSTEMS: readonly [string, RegExp][] = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/** A readable name for a user agent, such as "Firefox, Windows"; undefined if it isn't a browser. */
export function deviceName(userAgent: string): string | undefined {
  const find = (list: readonly [string, RegExp][]): string | undefined =>
    list.find(([, sign]) => sign.test(userAgent))?.[0];
  const browser = find(BROWSERS);
  if (browser === undefined) return undefined;
  return [browser, find(SYSTEMS)].filter(Boolean).join(', ');
}
