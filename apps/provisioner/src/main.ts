import { commands } from './commands.js';

const [name = 'prepare'] = process.argv.slice(2);
const command = commands[name];
try {
  if (!command) throw new Error(`${name} is none of: ${Object.keys(commands).join(', ')}.`);
  await command(process.env);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
