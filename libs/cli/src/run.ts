import { readFileSync } from 'node:fs';
import { parse } from './arguments.js';
import type { Command } from './command.js';
import { UsageError } from './errors.js';
import { commands } from './commands/index.js';
import { connect } from './connection.js';
import { CredentialsFile } from './credentials-file.js';
import { helpOf, overview } from './help.js';
import { Output } from './output.js';
import { explain } from './problems.js';

const WORKED = 0;
const FAILED = 1;
const NOT_UNDERSTOOD = 2;

/** @returns the exit status */
export async function run([name = '--help', ...rest]: string[]): Promise<number> {
  const output = new Output(rest.includes('--json'));
  const credentials = new CredentialsFile(process.env);
  try {
    if (name === '--version') return print(`${version()}\n`);
    if (name === '--help') return print(overview(commands));
    const command = commandOf(name);
    const given = parse(command, rest);
    if (given.flag('help')) return print(helpOf(command));
    await command.run(given, { output, credentials, client: () => connect(credentials) });
    return typeof process.exitCode === 'number' ? process.exitCode : WORKED;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`gatehouse: ${error.message}\nTry: gatehouse --help\n`);
      return NOT_UNDERSTOOD;
    }
    process.stderr.write(await explain(error, output.isJson));
    return FAILED;
  }
}

function commandOf(name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new UsageError(`there is no command '${name}'`);
  return command;
}

function print(text: string): number {
  process.stdout.write(text);
  return WORKED;
}

const version = (): string =>
  (
    JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string;
    }
  ).version;
