import { jpeg, png, webp } from '@gatehouse/testing';
import { describe, expect, it } from 'vitest';
import { pictureIn, type PictureType } from './picture.js';

const pictures: [string, PictureType, Buffer][] = [
  ['PNG', 'image/png', png(640, 480)],
  ['JPEG', 'image/jpeg', jpeg(640, 480)],
  ['lossy WebP', 'image/webp', webp('VP8 ', 640, 480)],
  ['lossless WebP', 'image/webp', webp('VP8L', 640, 480)],
  ['extended WebP', 'image/webp', webp('VP8X', 640, 480)],
];

describe.each(pictures)('a picture as %s', (_name, type, bytes) => {
  it('says what it is, and how large', () => {
    expect(pictureIn(bytes)).toEqual({ type, width: 640, height: 480 });
  });

  it('is none where it was cut off, wherever that is', () => {
    for (let length = 0; length < bytes.length; length++)
      expect(pictureIn(bytes.subarray(0, length))).toBeNull();
  });
});

it.each([
  ['markup', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['nothing', Buffer.alloc(0)],
  ['zeros', Buffer.alloc(100)],
  ['a GIF', Buffer.from('GIF89a')],
  ['another RIFF', Buffer.from('RIFF\0\0\0\0WAVEfmt \0\0\0\0')],
  ['a JPEG without a frame', Buffer.from('ffd8ffda0002ffd9', 'hex')],
  ['a JPEG whose segments lead nowhere', Buffer.from('ffd8ffe0ffff0000ffd9', 'hex')],
])('%s is no picture', (_, bytes) => {
  expect(pictureIn(bytes)).toBeNull();
});
