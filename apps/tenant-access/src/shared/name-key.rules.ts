/**
 * What two spellings of one name have in common, whatever their case, width or invisible characters. Upper case comes first, since
 * some letters have one and the same only there.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .trim();
