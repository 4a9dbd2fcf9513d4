import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import prettier from 'prettier';

// Both packages are CommonJS.
const require = createRequire(import.meta.url);
const core = require('mjml-core');
const preset = require('mjml-preset-core');

/** Where the compiled frame lies: nothing of MJML is loaded when mails are sent. */
export const target = join(import.meta.dirname, '..', 'src', 'email-templates', 'frame.rules.ts');

const NOTE = `/**
 * The frame of each mail, in parts: made from \`templates/frame.mjml\` by \`npm run generate\`. Changes by hand are overwritten.
 * What stands in double brackets is put in; \`#c0ffee\` is the provider's colour, and \`#0ff1ce\` what is written on it.
 */`;

/** Compiles the frame with MJML, and cuts it into the parts of which mails are put together. */
export async function compileFrame() {
  const source = await readFile(join(import.meta.dirname, 'frame.mjml'), 'utf8');
  const { html, errors } = await core.default(source, {
    presets: [preset],
    validationLevel: 'soft',
    // By default a link to Google's: whoever opens a mail is nobody's business.
    fonts: {},
  });
  if (errors?.length > 0)
    throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
  const [head, ...rest] = html
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
    .split(/<!-- @(\w+) -->/);
  const parts = { head };
  for (let i = 0; i < rest.length; i += 2) parts[rest[i]] = rest[i + 1];
  const code = `${NOTE}\nexport const FRAME = ${JSON.stringify(parts)};\n`;
  const options = await prettier.resolveConfig(target);
  return prettier.format(code, { ...options, parser: 'typescript' });
}
