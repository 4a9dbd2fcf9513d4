import { parseArgs } from 'node:util';
import { ParsedArguments, type Command, type Option } from './command.js';
import { UsageError } from './errors.js';

/** The options of every command. */
export const COMMON: Readonly<Record<string, Option>> = {
  json: { help: 'Print JSON, one value per line' },
  help: { help: 'Print this help' },
};

export const optionsOf = ({ options }: Command): Record<string, Option> => ({
  ...options,
  ...COMMON,
});

/** @throws UsageError */
export function parse(command: Command, given: string[]): ParsedArguments {
  const options = optionsOf(command);
  const { values, positionals } = parsed(options, given);
  if (values.help === true) return new ParsedArguments(positionals, values);
  for (const [name, { choices }] of Object.entries(options))
    for (const value of [values[name] ?? []].flat()) requireChoice(`--${name}`, choices, value);
  const declared = command.arguments ?? [];
  declared.forEach(({ name, choices, optional }, index) => {
    const value = positionals[index];
    if (value !== undefined) requireChoice(`<${name}>`, choices, value);
    else if (optional !== true) throw new UsageError(`<${name}> is missing`);
  });
  const extra = positionals[declared.length];
  if (extra !== undefined) throw new UsageError(`unexpected argument '${extra}'`);
  return new ParsedArguments(positionals, values);
}

function parsed(options: Record<string, Option>, args: string[]) {
  const declared = Object.entries(options).map(([name, { value, multiple = false }]) => [
    name,
    { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple },
  ]);
  try {
    return parseArgs({
      args,
      options: Object.fromEntries(declared) as Record<string, { type: 'string' | 'boolean' }>,
      allowPositionals: true,
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

function requireChoice(
  what: string,
  choices: readonly string[] | undefined,
  value: string | boolean,
): void {
  if (choices && !choices.includes(String(value)))
    throw new UsageError(`${what} must be one of ${choices.join(', ')}`);
}
