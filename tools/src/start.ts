import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArguments } from './arguments.js';
import { createDemonstration } from './demonstration.js';
import { interruption } from './interruption.js';
import { messageOf } from './local/failure.js';
import { isLoopback } from './local/operator-password.js';
import { readServiceSettings } from './local/service-settings.js';
import { readSettings, type Settings } from './local/settings.js';
import { startStack, type Stack } from './local/stack.js';
import { timed, timings } from './local/timed.js';
import { startSummary } from './start-summary.js';

export interface StartOptions {
  arguments: string[];
  onProgress: (line: string) => void;
}

/** Starts everything and runs until interrupted. @throws with a one-sentence message */
export async function start(options: StartOptions): Promise<void> {
  try {
    await runUntilInterrupted(options);
  } catch (error) {
    throw new Error(messageOf(error), { cause: error });
  }
}

async function runUntilInterrupted({ arguments: args, onProgress }: StartOptions): Promise<void> {
  const { timings: wantsTimings, demo, ...chosen } = readArguments(args);
  // npm changes into the project's folder and sets INIT_CWD to where it was called.
  const settings = readSettings(
    process.env,
    process.env.INIT_CWD ?? process.cwd(),
    await readServiceSettings(),
  );
  settings.warnings.forEach(onProgress);
  const signal = interruption();
  const interrupted = once(signal, 'abort');
  const ending = interrupted.then(() => onProgress('Stopping (Ctrl-C again to stop at once)'));

  let stack: Stack;
  try {
    stack = await startStack({ settings, ...chosen, onProgress, signal });
  } catch (error) {
    if (!signal.aborted) throw error;
    onProgress('Stopped');
    return;
  }
  stack.supervisor
    .on('died', (name, how) => onProgress(`${name} exited (${how}) and is being restarted`))
    .on('ready', (name) => onProgress(`${name} is ready again`))
    .on('full', () =>
      onProgress(
        `The disk of ${settings.GATEHOUSE_DATA} is full: nothing can be stored until there is space, then everything continues by itself`,
      ),
    )
    .on('room', () => onProgress(`There is disk space again for ${settings.GATEHOUSE_DATA}`));

  const demonstration = demo
    ? await Promise.race([
        timed('demonstration data', () => demonstrate(stack, settings, onProgress)),
        ending,
      ])
    : [];
  if (!signal.aborted) {
    onProgress('Ready');
    console.log(startSummary(stack, settings, demonstration ?? []));
    if (wantsTimings) console.log(`\n${timings()}`);
  }
  await ending;
  await stack.stop();
  onProgress('Stopped');
}

async function demonstrate(
  { gatewayUrls, mailUrl, operator }: Stack,
  settings: Settings,
  onProgress: (line: string) => void,
): Promise<string[]> {
  // Its users have a well-known password.
  if (!isLoopback(settings.HOST)) return [];
  const marker = join(settings.GATEHOUSE_DATA, 'demonstration-made');
  if (existsSync(marker)) return [];
  onProgress('Creating demonstration data');
  try {
    const lines = await createDemonstration({
      baseUrl: gatewayUrls[0],
      mailUrl,
      operator: { email: settings.OPERATOR_EMAIL, password: operator.password },
      example: { file: join(settings.GATEHOUSE_DATA, 'example.json'), issuer: settings.PUBLIC_URL },
    });
    await writeFile(marker, '');
    return lines;
  } catch (error) {
    return [`The demonstration data could not be created: ${messageOf(error)}`];
  }
}
