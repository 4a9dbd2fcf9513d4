import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Command } from '../command.js';
import { FORMAT, formatOf, TYPES } from '../formats.js';

const PATHS = {
  customers: '/customers/export',
  members: '/members/export',
  jobs: '/jobs/export',
} as const;

export const exportFile: Command = {
  name: 'export',
  summary: 'Export customers, members or jobs',
  arguments: [{ name: 'what', help: 'What to export', choices: Object.keys(PATHS) }],
  options: {
    format: FORMAT,
    output: { value: 'file', help: 'Where to write; by default to standard output' },
  },
  async run(given, { client }) {
    const path = given.text('output');
    const accept = TYPES[formatOf(given.text('format'), path)];
    const { response } = await (
      await client()
    ).GET(PATHS[given.argument(0) as keyof typeof PATHS], {
      headers: { accept },
      parseAs: 'stream',
    });
    const file = Readable.fromWeb(response.body as ReadableStream);
    if (path === undefined) return pipeline(file, process.stdout, { end: false });
    // A file with the right name is whole.
    const part = `${path}.part`;
    try {
      await pipeline(file, createWriteStream(part));
      await rename(part, path);
    } finally {
      await rm(part, { force: true });
    }
  },
};
