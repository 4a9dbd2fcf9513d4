import { describe, expect, it } from 'vitest';
import { classifySmtpError } from './smtp-reply.rules.js';

const answered = (response: string, command: string) => ({
  message: `failed: ${response}`,
  response,
  responseCode: Number(response.slice(0, 3)),
  command,
  code: 'EENVELOPE',
});

describe('a mail is refused for good', () => {
  it.each([
    ['RCPT TO', '550 5.1.1 no such user'],
    ['DATA', '554 5.7.1 looks like spam'],
  ])('C1: and its address blocked, when the server replies to %s with %s', (command, words) => {
    expect(classifySmtpError(answered(words, command))).toEqual({
      kind: 'refused',
      words,
      blocks: true,
    });
  });

  it('without a block, when the server rejects our own address', () => {
    const words = '550 5.7.1 sender not wanted';
    expect(classifySmtpError(answered(words, 'MAIL FROM'))).toEqual({
      kind: 'refused',
      words,
      blocks: false,
    });
  });

  it('when its address is invalid', () => {
    expect(
      classifySmtpError({ message: 'No recipients defined', code: 'EENVELOPE', command: 'API' }),
    ).toEqual({
      kind: 'refused',
      words: 'No recipients defined',
      blocks: false,
    });
  });
});

describe('a mail is retried', () => {
  it.each([
    ['RCPT TO', '450 4.2.0 greylisted'],
    ['DATA', '452 4.3.1 no space'],
    ['CONN', '421 4.3.2 going down'],
  ])('when the server replies to %s with %s', (command, response) => {
    expect(classifySmtpError(answered(response, command)).kind).toBe('delayed');
  });

  it.each([
    ['the greeting', 'CONN', '554 5.7.1 no service for you'],
    ['the password', 'AUTH PLAIN', '535 5.7.8 wrong password'],
    ['the lack of a sign-in', 'MAIL FROM', '530 5.7.0 authentication required'],
  ])('when the server rejects us and not the mail: %s', (_, command, response) => {
    expect(classifySmtpError(answered(response, command)).kind).toBe('delayed');
  });

  it.each(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EPROTOCOL', 'EABORT'])(
    'when the connection fails with %s',
    (code) => {
      expect(classifySmtpError({ message: 'gone', code, command: 'CONN' }).kind).toBe('delayed');
    },
  );
});

it("the server's reply is reduced to one line of limited length", () => {
  const response = `550-no\r\n550 ${'x'.repeat(1_000)}`;
  const { words } = classifySmtpError(answered(response, 'RCPT TO')) as { words: string };
  expect(words).toMatch(/^550-no 550 x+$/);
  expect(words).toHaveLength(500);
});
