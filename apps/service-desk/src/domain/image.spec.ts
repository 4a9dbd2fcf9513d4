import type { ImageType } from '@gatehouse/contracts/service-desk';
import { describe, expect, it } from '@jest/globals';
import { jpeg, png, webp } from '../pictures.test.js';
import { dimensionsOf } from './image.js';

const pictures: [string, ImageType, Buffer][] = [
  ['PNG', 'image/png', png(640, 480)],
  ['JPEG', 'image/jpeg', jpeg(640, 480)],
  ['lossy WebP', 'image/webp', webp('VP8 ', 640, 480)],
  ['lossless WebP', 'image/webp', webp('VP8L', 640, 480)],
  ['extended WebP', 'image/webp', webp('VP8X', 640, 480)],
];

describe.each(pictures)('a picture as %s', (_name, type, bytes) => {
  it('says how large it is', () => {
    expect(dimensionsOf(type, bytes)).toEqual({ width: 640, height: 480 });
  });

  it('is none of another type', () => {
    const others = (['image/png', 'image/jpeg', 'image/webp'] as const).filter(
      (each) => each !== type,
    );
    expect(others.map((other) => dimensionsOf(other, bytes))).toEqual([undefined, undefined]);
  });

  it('is none where it was cut off, wherever that is', () => {
    for (let length = 0; length < bytes.length; length++)
      expect(dimensionsOf(type, bytes.subarray(0, length))).toBeUndefined();
  });
});

it.each([
  ['markup', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['nothing', Buffer.alloc(0)],
  ['zeros', Buffer.alloc(100)],
  ['a JPEG without a frame', Buffer.from('ffd8ffda0002ffd9', 'hex')],
  ['a JPEG whose segments lead nowhere', Buffer.from('ffd8ffe0ffff0000ffd9', 'hex')],
])('%s is no picture', (_, bytes) => {
  for (const type of ['image/png', 'image/jpeg', 'image/webp'] as const)
    expect(dimensionsOf(type, bytes)).toBeUndefined();
});
