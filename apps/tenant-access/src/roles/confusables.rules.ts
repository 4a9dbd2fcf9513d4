/**
 * Code points that look like an ASCII letter or a hyphen after case and compatibility folding, from Unicode's confusables (UTS 39,
 * version 13.0).
 */
const CONFUSABLES = {
  '-': '2010 2012 2013 2014 6d4 2043 2d7 2212 2796 2cbb',
  a: '237a 251 3b1 430 ab7a 15c5 a4ee 16f40 102a0',
  b: '185 44c ab9f 1472 15af a7b5 3b2 432 13fc 15f7 a4d0 10282 102a1 10301',
  c: '1d04 2ca5 441 abaf 1043d 1f74c 118f2 118e9 a4da 102a2 10302 1051c',
  d: '501 abb7 146f a4d2 ab70 15de 15ea a4d3',
  e: '212e ab32 435 4bd 22ff 3b5 2d39 ab7c a4f0 118c6 118ce 10286',
  f: 'ab35 a799 1e9d 584 1d213 3dd 15b4 a4dd 118c2 10287 102a5 10525',
  g: '261 1d83 18d 581 50d ab90 13fb a4d6',
  h: '4bb 570 ab92 3b7 2c8f 43d ab8b 157c a4e7 102cf',
  i: '2373 26a 269 3b9 456 a647 4cf ab75 118c3',
  j: '3f3 458 29d ab7b 148d a4d9',
  k: '3ba 2c95 43a abb6 16d5 a4d7 10518',
  l: '5c0 2223 23fd 2502 661 6f1 10320 1e8c7 1c0 2c93 5d5 5df 627 7ca 2d4f 16c1 a4f2 16f28 1028a 10309 1d22a 2cd1 abae 14aa a4e1 16f16 118d2 10443 10526',
  m: '3bc 3fb 2c99 43c ab87 15f0 16d6 a4df 102b0 10311',
  n: '578 57c 2c9b a4e0 10513',
  o: '966 a66 ae6 be6 c66 ce6 d66 e50 ed0 1040 665 6f5 1d0f 1d11 ab3d 3bf 2c9f 43e 10ff 585 5e1 647 6be 6c1 6d5 d20 101d 104ea 118c8 118d7 1042c 7c0 9e6 b66 3007 114d0 118e0 2d54 12d0 b20 a4f3 118d5 10292 102ab 10516 3c3',
  p: '2374 3c1 2ca3 440 abb2 146d a4d1 10295',
  q: '51b 563 566 2d55',
  r: 'ab47 ab48 1d26 2c85 433 ab81 1d216 280 ab71 aba2 104dc 1587 a4e3 16f35',
  s: 'a731 1bd 455 abaa 118c1 10448 57f aba5 a4e2 16f3a 10296',
  t: '22a4 27d9 1f768 3c4 2ca7 442 ab72 a4d4 16f0a 118dc 10297 102b1 10315',
  u: 'a79f 1d1c ab4e ab52 28b 3c5 57d 104f6 118d8 222a 22c3 1200 144c a4f4 16f42',
  v: '2228 22c1 1d20 475 5d8 11706 aba9 118c0 1d20d 667 6f7 2d38 142f a6df a4e6 16f08 1051d 3bd',
  w: '26f 1d21 461 51d 561 1170a 1170e 1170f ab83 118ef 118e6 aba4 a4ea',
  x: '166e d7 292b 292c 2a2f 445 1541 157d 166d 2573 10322 118ec ab53 3c7 2cad 2d5d 16b7 a4eb 10290 102b4 10317 10527',
  y: '263 1d8c 28f 1eff ab5a 3b3 443 4af 10e7 2ca9 ab79 ab8d a4ec 16f43 118c4 102b2',
  z: '1d22 ab93 102f5 118e5 3b6 a4dc 118c9',
};

const ASCII_OF = new Map(
  Object.entries(CONFUSABLES).flatMap(([ascii, points]) =>
    points.split(' ').map((point): [string, string] => {
      return [String.fromCodePoint(Number.parseInt(point, 16)), ascii];
    }),
  ),
);

/** Confusables within ASCII: I, 1 and | look like l, 0 like o, rn like m. */
const foldAscii = (text: string): string =>
  text
    .replaceAll(/[i1|]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('rn', 'm')
    .replaceAll(/[\s_-]+/g, '-');

/** The skeleton of a normalized name (UTS 39): equal for names that are easily confused. */
export const skeletonOf = (key: string): string =>
  foldAscii(Array.from(key, (character) => ASCII_OF.get(character) ?? character).join(''));
