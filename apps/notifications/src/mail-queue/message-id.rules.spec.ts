import { expect, it } from 'vitest';
import { messageIdOf } from './message-id.rules.js';

it.each([
  ['Gatehouse <no-reply@gatehouse.local>', '<7@gatehouse.local>'],
  ['no-reply@mail.example.com', '<7@mail.example.com>'],
])('a mail from %s has the Message-ID %s', (from, expected) => {
  expect(messageIdOf('7', from)).toBe(expected);
});
