const MIN_LENGTH = 12;
const GUESSABLE = /(password|passwort|qwert|asdf|1234|abcd|letmein|welcome|gatehouse)/i;

export type Strength = 0 | 1 | 2 | 3 | 4;

/**
 * A hint based on length and repetition, not a rule. The API enforces the rules: at least 12 characters, and not a common
 * password.
 */
export function strengthOf(password: string): Strength {
  const characters = Array.from(password);
  if (characters.length < MIN_LENGTH) return 0;
  const different = new Set(characters.map((each) => each.toLowerCase())).size;
  if (different < 6) return 1;
  const bits = different * 1.5 + characters.length * 1.5 - (GUESSABLE.test(password) ? 16 : 0);
  if (bits < 30) return 1;
  if (bits < 38) return 2;
  return bits < 50 ? 3 : 4;
}
