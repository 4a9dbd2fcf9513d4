import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const MIN_BYTES = 1_024;

/** Larger files get a lower quality: the API reference would take 3 s of processor time to save 9 % of its size. */
const LARGE_BYTES = 1_000_000;

/** Precompresses assets, so the gateway does not compress them on every request. */
const precompressed = {
  name: 'precompressed',
  apply: (_, { mode }) => mode === 'production',
  async closeBundle() {
    const folder = join(import.meta.dirname, 'dist', 'assets');
    const names = (await readdir(folder)).filter((name) => /\.(js|css|svg)$/.test(name));
    await Promise.all(names.map((name) => precompress(join(folder, name))));
  },
};

async function precompress(path) {
  const content = await readFile(path);
  if (content.length < MIN_BYTES) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: content.length > LARGE_BYTES ? 9 : 11 };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
}

const INTERNAL = /\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/;
const EXPORTED = /^export (?:const|function|class) (\w+)/gm;

/** Every schema knows how to describe itself as JSON Schema, which the console never asks for. */
const withoutJsonSchema = {
  name: 'without-json-schema',
  transform(code, id) {
    if (!INTERNAL.test(id)) return null;
    const names = [...code.matchAll(EXPORTED)].map(([, name]) => name);
    const left = names.map((name) => `export const ${name} = none;`);
    return `const none = () => () => { throw new Error('left out'); };\n${left.join('\n')}`;
  },
};

/** What is always needed together is one file each: it is smaller, and needs fewer requests. */
const groups = [
  { name: 'main', test: /\/console\/src\/main\.tsx$/, priority: 2 },
  { name: 'shell', test: /\/console\/src\/app\/authenticated-app\.tsx$/, priority: 1 },
];

/** The styleguide is for development and its test: what the gateway serves does not contain it. */
const PAGES = { production: ['index.html', 'reference.html'], styleguide: ['styleguide.html'] };

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  plugins: [react(), withoutJsonSchema, precompressed],
  // Resolve the contracts from source, like the type checker.
  resolve: { conditions: ['gatehouse:source', 'module', 'browser', 'production'] },
  // The gateway replaces this with a nonce per response.
  html: { cspNonce: '__NONCE__' },
  build: {
    target: 'es2023',
    // Inlined assets would require `data:` in the Content-Security-Policy.
    assetsInlineLimit: 0,
    // Browsers without it (Safari before 17) load modules one after the other, which only takes longer.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      input: (PAGES[mode] ?? []).map((page) => join(import.meta.dirname, page)),
      output: { codeSplitting: { groups } },
    },
  },
  logLevel: 'warn',
}));
