import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';

export const isInteractive = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/** Reads a secret, which is not shown while it is typed. */
export async function readSecret(prompt: string): Promise<string> {
  if (!isInteractive()) return (await text(process.stdin)).trim();
  process.stderr.write(prompt);
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() });
  const secret = await ask('', hidden);
  process.stderr.write('\n');
  return secret;
}

export const confirms = async (question: string): Promise<boolean> =>
  /^y(?:es)?$/i.test(await ask(`${question} [y/N] `, process.stderr));

async function ask(question: string, output: Writable): Promise<string> {
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}
