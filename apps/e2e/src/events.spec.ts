import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { listDeadLetters, listNotifications, NewWebhook } from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing/wait';
import { transform } from '@swc/core';
import { describe, expect, it } from 'vitest';
import { expectResponse } from './testing/api-client.js';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { ExampleProgram, freePort } from './testing/example-program.js';
import { signInOperator, unique } from './testing/person-fixture.js';
import { eventSource, stack } from './testing/stack.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The example with this name in the documentation. */
async function example(name: string): Promise<string> {
  const text = await readFile(join(root, 'docs/events.md'), 'utf8');
  const [, lines] = new RegExp(`^\`\`\`\\w+ ${name}\\n(.*?)^\`\`\``, 'ms').exec(text) ?? [];
  if (lines === undefined) throw new Error(`there is no example ${name}`);
  return lines;
}

/** Runs an example with this repository's packages. @returns its output */
async function runExample(name: string, { id }: Provider): Promise<string> {
  const folder = await mkdtemp(join(root, 'apps/e2e/example-'));
  try {
    const parser = { syntax: 'typescript' as const };
    const { code } = await transform(await example(name), { jsc: { parser, target: 'es2022' } });
    const file = join(folder, 'example.mjs');
    await writeFile(file, code);
    const { url, inboxPrefix } = eventSource('demo');
    const env = {
      PATH: process.env.PATH,
      EVENTS_URL: url,
      EVENTS_INBOX: inboxPrefix,
      ORGANIZATION: id,
    };
    return (await run(process.execPath, [file], { env, timeout: 20_000 })).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const feedOf = async ({ admin }: Provider) => {
  const response = await admin.call('GET', '/me/notifications');
  return expectResponse(response, 200, listNotifications.output).items;
};

describe('an example in docs/events.md', () => {
  it.each([
    ['contracts', 'Invoice 2026-117 is overdue'],
    ['plain', 'The backup of Monday failed'],
  ])('runs as written and notifies people: %s', async (name, title) => {
    const provider = await createProvider();
    await runExample(name, provider);
    const [item] = await eventually(async () => {
      const found = (await feedOf(provider)).filter((each) => each.title === title);
      return found.length > 0 && found;
    });
    expect(item).toMatchObject({ kind: 'notice', read: false });
  });

  it('runs as written and receives webhooks', async () => {
    const { admin } = await createProvider();
    const port = await freePort();
    const body = { url: `http://127.0.0.1:${port}/`, events: ['invitation.sent'] };
    const created = await admin.call('POST', '/webhooks', { body });
    const { secret } = expectResponse(created, 201, NewWebhook);
    const env = { WEBHOOK_SECRET: secret, PORT: String(port) };
    const receiver = await ExampleProgram.start(await example('webhook'), env);
    try {
      await receiver.listens(port);
      const email = `guest-${unique()}@provider.example`;
      const invitation = { email, roles: ['administrator'] };
      expect(await admin.call('POST', '/invitations', { body: invitation })).toMatchObject({
        status: 201,
      });
      await receiver.prints(new RegExp(`invitation.sent .*${email}`, 's'));
    } finally {
      await receiver.stop();
    }
  });

  it('F38: an unreadable event is shown to support with the reason', async () => {
    const provider = { ...(await createProvider()), id: 'unknown' };
    const output = await runExample('plain', provider);
    expect(JSON.parse(output)).toMatchObject({ stream: 'EVENTS' });
    const operator = await signInOperator();
    const letter = await eventually(async () => {
      const response = await operator.call('GET', '/platform/dead-letters?consumer=notifications');
      const { items } = expectResponse(response, 200, listDeadLetters.output);
      return items.find(({ text }) => text.includes('backup-2026-05-04'));
    });
    expect(letter.reason).toContain('/data/organizationId');
  });

  it('the gateway serves the AsyncAPI document', async () => {
    const response = await fetch(`${stack.urls[0]}/api/v1/asyncapi.json`);
    const kept = await readFile(join(root, 'docs/generated/asyncapi.json'), 'utf8');
    expect(await response.json()).toEqual(JSON.parse(kept));
  });
});
