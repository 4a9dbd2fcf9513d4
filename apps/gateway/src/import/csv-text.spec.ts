import { expect, it } from 'vitest';
import { asUtf8 } from './csv-text.js';

const TEXT = `email\tname\r\n${'zoë@x.example\t智子 😀\r\n'.repeat(10_000)}`;
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

it.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-16, the low byte first', utf16(TEXT)],
  ['UTF-16, the high byte first', utf16(TEXT).swap16()],
])('F70: a file of %s is read', async (_, file) => {
  expect((await asUtf8(file)).toString()).toBe(TEXT);
});

it('F70: a file that ends within a letter is not the worse for it', async () => {
  expect((await asUtf8(utf16('ab').subarray(0, -1))).toString()).toBe('a\uFFFD');
  expect((await asUtf8(Buffer.alloc(0))).toString()).toBe('');
});
