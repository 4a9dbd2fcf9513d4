import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type {
  Client,
  CustomerImportOutcome,
  ImportOutcome,
  JobImportOutcome,
  MemberImportOutcome,
} from '@gatehouse/client';
import type { Command, ParsedArguments } from '../command.js';
import { UsageError } from '../errors.js';
import { customerNamed } from '../customer.js';
import { FORMAT, formatOf, TYPES } from '../formats.js';

type Outcome = CustomerImportOutcome | ImportOutcome | JobImportOutcome | MemberImportOutcome;

interface Sending {
  params: { query: { dryRun: boolean } };
  headers: Record<string, string>;
  /** Sent as it is, in whatever encoding: the types only know text. */
  body: string;
}

const PATHS = {
  customers: '/customers/import',
  members: '/members/import',
  jobs: '/jobs/import',
} as const;
const KINDS = ['customers', 'members', 'invitations', 'jobs'] as const;

export const importFile: Command = {
  name: 'import',
  summary: 'Import customers, members, invitations or jobs',
  description: `Each row has an outcome: created, invited, updated, unchanged or refused; a refused row
spoils no other.
The exit status is 1 if one was refused. If the import is interrupted, run the command again: it goes
on where it was.`,
  arguments: [
    { name: 'what', help: 'What to import', choices: KINDS },
    { name: 'file', help: 'CSV or NDJSON; - for standard input' },
  ],
  options: {
    format: FORMAT,
    'dry-run': { help: 'Show the outcomes without changing anything' },
    again: { help: 'Start over, even if this file was imported before' },
    customer: { value: 'customer', help: 'Whose invitations these are; by default your own' },
  },
  async run(given, { output, client }) {
    const path = given.argument(1);
    const bytes = path === '-' ? await buffer(process.stdin) : await readFile(path);
    const type = TYPES[formatOf(given.text('format'), path)];
    const sending = {
      params: { query: { dryRun: given.flag('dry-run') } },
      headers: { 'idempotency-key': keyOf(given, bytes) },
      body: new Blob([new Uint8Array(bytes)], { type }) as unknown as string,
    };
    const outcomes = await send(await client(), given, sending);
    const refused = outcomes.filter(({ outcome }) => outcome === 'refused');
    await output.list(output.isJson ? outcomes : refused, {
      ROW: ({ row }) => row,
      PROBLEM: ({ problem }) =>
        problem?.errors?.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ') ??
        problem?.detail,
    });
    output.progress(summary(outcomes, given.flag('dry-run')));
    if (refused.length > 0) process.exitCode = 1;
  },
};

/** The same for the same file, so that rows which were done are not done again. */
function keyOf(given: ParsedArguments, bytes: Uint8Array): string {
  if (given.flag('again') || given.flag('dry-run')) return crypto.randomUUID();
  const what = [given.argument(0), given.text('customer') ?? ''].join('\n');
  return createHash('sha256').update(`${what}\n`).update(bytes).digest('hex');
}

async function send(client: Client, given: ParsedArguments, sending: Sending): Promise<Outcome[]> {
  const customer = given.text('customer');
  const what = given.argument(0);
  if (what !== 'invitations') {
    if (customer !== undefined) throw new UsageError('--customer is for invitations');
    return (await client.POST(PATHS[what as keyof typeof PATHS], sending)).data.items;
  }
  if (customer === undefined) return (await client.POST('/invitations/import', sending)).data.items;
  const { id: customerId } = await customerNamed(client, customer);
  const params = { ...sending.params, path: { customerId } };
  const path = '/customers/{customerId}/invitations/import';
  return (await client.POST(path, { ...sending, params })).data.items;
}

function summary(outcomes: readonly Outcome[], isDryRun: boolean): string {
  const counts = new Map<string, number>();
  for (const { outcome } of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const counted = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  return `${isDryRun ? 'Dry run: ' : ''}${counted || 'no rows'}`;
}
