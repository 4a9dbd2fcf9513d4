/** A variable that looks like a misspelled setting. */
export interface Misspelt {
  name: string;
  /** The setting that was probably meant. */
  nearest: string | undefined;
}

const OURS = 'GATEHOUSE_';
const FILE = /_FILE$/;

/**
 * Variables that are probably misspelled settings: those that begin with GATEHOUSE_, and those that differ from a setting
 * by a few letters. The first letter must agree, so that SEALING_KEY is not taken for UNSEALING_KEY.
 * @param known the names of all settings
 */
export function misspelledSettings(env: NodeJS.ProcessEnv, known: readonly string[]): Misspelt[] {
  const names = new Set(known);
  return Object.keys(env)
    .filter((name) => !names.has(name) && !names.has(name.replace(FILE, '')))
    .flatMap((name) => {
      const nearest = nearestOf(name, known);
      return nearest !== undefined || name.startsWith(OURS) ? [{ name, nearest }] : [];
    });
}

export const sentenceOf = ({ name, nearest }: Misspelt): string =>
  nearest === undefined
    ? `${name} is not a setting and has no effect.`
    : `${name} is not a setting and has no effect: did you mean ${nearest}?`;

function nearestOf(given: string, known: readonly string[]): string | undefined {
  const upper = given.toUpperCase().replace(FILE, '');
  const tried = [upper, ...(upper.startsWith(OURS) ? [upper.slice(OURS.length)] : [])];
  const near = tried.flatMap((text) =>
    known
      .map((name) => ({ name, distance: distanceOf(text, name) }))
      .filter(
        ({ name, distance }) => text.startsWith(name.charAt(0)) && distance <= allowedIn(name),
      ),
  );
  return near.sort((a, b) => a.distance - b.distance)[0]?.name;
}

/** How many letters may differ: one in a short name, up to three in a long one. */
const allowedIn = ({ length }: string): number => Math.max(1, Math.min(3, Math.floor(length / 5)));

/** The edit distance, with transpositions (optimal string alignment). */
function distanceOf(from: string, to: string): number {
  let [before, last] = [[] as number[], Array.from({ length: to.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = (last[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Infinity;
      next.push(Math.min((last[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed, swapped));
    }
    [before, last] = [last, next];
  }
  return last[to.length] ?? 0;
}
