/**
 * Normalizes a name for comparison: ignores case, width and invisible characters. Upper-cases first, because some letters share only
 * their upper-case form.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .trim();
