import { COMMON, optionsOf } from './arguments.js';
import type { Command, Option } from './command.js';

const aligned = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
};

const nameOf = ([name, { value }]: [string, Option]): string =>
  value === undefined ? `--${name}` : `--${name} <${value}>`;

const withChoices = ({ help, choices }: { help: string; choices?: readonly string[] }): string =>
  choices ? `${help}: ${choices.join(', ')}` : help;

export function overview(commands: readonly Command[]): string {
  return `Usage: gatehouse <command> [options]

Commands:
${aligned(commands.map(({ name, summary }) => [name, summary]))}
Options:
${aligned([...Object.entries(COMMON).map((option) => [nameOf(option), option[1].help] as const), ['--version', 'Print the version']])}
Environment:
${aligned([
  ['GATEHOUSE_URL', 'Where Gatehouse is, instead of the URL of the last login'],
  ['GATEHOUSE_KEY', 'An API key, instead of a login'],
])}
Exit status: 0 if it worked, 1 if it did not, 2 if the command was not understood.
gatehouse <command> --help tells more.
`;
}

export function helpOf(command: Command): string {
  const { name, summary, description, arguments: declared = [] } = command;
  const shown = declared.map((argument) =>
    argument.optional === true ? `[<${argument.name}>]` : `<${argument.name}>`,
  );
  const args = declared.map((argument) => [`<${argument.name}>`, withChoices(argument)] as const);
  const options = Object.entries(optionsOf(command)).map(
    (option) => [nameOf(option), withChoices(option[1])] as const,
  );
  return `${summary}.

Usage: gatehouse ${[name, ...shown].join(' ')} [options]
${description === undefined ? '' : `\n${description}\n`}${args.length === 0 ? '' : `\nArguments:\n${aligned(args)}`}
Options:
${aligned(options)}`;
}
