import { optionsOf } from '../arguments.js';
import type { Command } from '../command.js';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

export const completion = (commands: () => readonly Command[]): Command => ({
  name: 'completion',
  summary: 'Print a script that completes commands and options',
  description: `bash:  source <(gatehouse completion bash)
zsh:   source <(gatehouse completion zsh)
fish:  gatehouse completion fish | source`,
  arguments: [{ name: 'shell', help: 'Your shell', choices: SHELLS }],
  run(given) {
    const scripts = { bash, zsh, fish };
    process.stdout.write(scripts[given.argument(0) as keyof typeof scripts](commands()));
    return Promise.resolve();
  },
});

/** What can follow a command: its options, and what its first argument can be. */
const wordsOf = (command: Command): string[] => [
  ...(command.arguments?.[0]?.choices ?? []),
  ...Object.keys(optionsOf(command)).map((name) => `--${name}`),
];

/** After an option with a closed set of values: these. */
const choicesOf = (command: Command): [string, readonly string[]][] =>
  Object.entries(optionsOf(command)).flatMap(([name, { choices }]) =>
    choices ? [[`--${name}`, choices]] : [],
  );

const cases = (commands: readonly Command[]): string =>
  commands
    .flatMap((command) => [
      ...choicesOf(command).map(
        ([option, choices]) => `    '${command.name} ${option}') words='${choices.join(' ')}' ;;`,
      ),
      `    '${command.name} '*) words='${wordsOf(command).join(' ')}' ;;`,
    ])
    .join('\n');

const bash = (commands: readonly Command[]): string => `_gatehouse() {
  local words current="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='${commands.map(({ name }) => name).join(' ')}'
  else case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD-1]}" in
${cases(commands)}
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _gatehouse gatehouse
`;

const zsh = (commands: readonly Command[]): string => `#compdef gatehouse
_gatehouse() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${commands.map(({ name, summary }) => `      '${name}:${summary.replaceAll("'", "'\\''")}'`).join('\n')}
    )
    _describe command commands
    return
  fi
  local words_of
  case "$words[2] $words[CURRENT-1]" in
${cases(commands).replaceAll(' words=', ' words_of=')}
  esac
  compadd -- \${=words_of}
  _files
}
compdef _gatehouse gatehouse
`;

const fish = (commands: readonly Command[]): string => {
  const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap((command) => {
    const seen = `-n '__fish_seen_subcommand_from ${command.name}'`;
    const choices = command.arguments?.[0]?.choices;
    return [
      `complete -c gatehouse -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.summary)}`,
      ...(choices ? [`complete -c gatehouse ${seen} -a ${quoted(choices.join(' '))}`] : []),
      ...Object.entries(optionsOf(command)).map(([name, option]) => {
        const value = option.value === undefined ? '' : ' -r';
        const values = option.choices ? ` -f -a ${quoted(option.choices.join(' '))}` : '';
        return `complete -c gatehouse ${seen} -l ${name}${value}${values} -d ${quoted(option.help)}`;
      }),
    ];
  });
  return `${lines.join('\n')}\n`;
};
