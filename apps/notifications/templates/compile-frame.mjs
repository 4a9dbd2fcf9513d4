import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import prettier from 'prettier';

// Both packages are CommonJS.
const require = createRequire(import.meta.url);
const core = require('mjml-core');
const preset = require('mjml-preset-core');

/** The compiled frame: MJML is not needed at runtime. */
export const target = join(import.meta.dirname, '..', 'src', 'email-templates', 'frame.rules.ts');

const NOTE = `/**
 * The frame of every mail, in parts. Generated from \`templates/frame.mjml\` by \`npm run generate\`: do not edit.
 * Double brackets are placeholders; \`#c0ffee\` stands for the provider's colour, \`#0ff1ce\` for the colour of text on it.
 */`;

/** Compiles the frame with MJML and splits it into parts. */
export async function compileFrame() {
  const source = await readFile(join(import.meta.dirname, 'frame.mjml'), 'utf8');
  const { html, errors } = await core.default(source, {
    presets: [preset],
    validationLevel: 'soft',
    // The default links to Google Fonts, which would tell Google who opens a mail.
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
