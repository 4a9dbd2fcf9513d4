/** As long as a provider's suffix can be. */
const LONGEST_SUFFIX = 40;
const SUFFIX = /^[a-z0-9._-]+$/;

/** What looks like an address: which ones are is for whoever keeps them to say. */
const ADDRESS = /^[^@]+@[^@]*[^@.]\.[^@.]{2,}$/;

/** Every end of a username that may be a provider's suffix: what stands before it is an address by itself (E7). */
export function possibleSuffixes(username: string): string[] {
  const ends: string[] = [];
  for (let length = 1; length <= LONGEST_SUFFIX; length++) {
    const end = username.slice(-length);
    if (!SUFFIX.test(end)) break;
    if (ADDRESS.test(username.slice(0, -length))) ends.push(end);
  }
  return ends;
}
