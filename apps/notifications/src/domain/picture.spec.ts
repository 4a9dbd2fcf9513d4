import { expect, it } from '@jest/globals';
import { pictureIn } from './picture.js';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const riff = (chunk: string, content: string): Buffer =>
  Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${chunk}\0\0\0\0`, 'latin1'), hex(content)]);

it.each([
  ['a PNG', hex('89504e470d0a1a0a 0000000d 49484452 00000140 00000050'), 'image/png'],
  ['a JPEG', hex('ffd8 ffe00004 0000 ffc0000b08 0050 0140 00'), 'image/jpeg'],
  ['a progressive JPEG', hex('ffd8 ffc40004 0000 ffc2000b08 0050 0140 00'), 'image/jpeg'],
  ['a WebP of old', riff('VP8 ', '000000 9d012a 4001 5000'), 'image/webp'],
  ['a lossless WebP', riff('VP8L', '2f 3fc11300'), 'image/webp'],
  ['an extended WebP', riff('VP8X', '00000000 3f0100 4f0000'), 'image/webp'],
])('%s is known by what is in it', (_, bytes, type) => {
  expect(pictureIn(bytes)).toEqual({ type, width: 320, height: 80 });
});

it.each([
  ['an empty file', hex('')],
  ['a GIF', Buffer.from('GIF89a')],
  ['markup', Buffer.from('<svg/>')],
  ['a PNG that ends too soon', hex('89504e470d0a1a0a 0000000d 49484452 0000')],
  ['a JPEG without a frame', hex('ffd8 ffe00004 0000')],
  ['another RIFF', Buffer.from('RIFF\0\0\0\0WAVEfmt \0\0\0\0')],
])('%s is none', (_, bytes) => {
  expect(pictureIn(bytes)).toBeNull();
});
