/** The longest suffix that a provider can have. */
const LONGEST_SUFFIX = 40;
const SUFFIX = /^[a-z0-9._-]+$/;

/** Only roughly: whether it is an address is decided by looking it up. */
const ADDRESS = /^[^@]+@[^@]*[^@.]\.[^@.]{2,}$/;

/** Every ending of a username that may be a provider's suffix, because what precedes it is an address. */
export function possibleSuffixes(username: string): string[] {
  const ends: string[] = [];
  for (let length = 1; length <= LONGEST_SUFFIX; length++) {
    const end = username.slice(-length);
    if (!SUFFIX.test(end)) break;
    if (ADDRESS.test(username.slice(0, -length))) ends.push(end);
  }
  return ends;
}
