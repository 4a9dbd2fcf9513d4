import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SMALLEST_WORTH_IT = 1_024;

/** Compresses once what the gateway would else compress for every browser. */
const precompressed = {
  name: 'precompressed',
  async closeBundle() {
    const folder = join(import.meta.dirname, 'dist', 'assets');
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const content = await readFile(path);
      if (!/\.(js|css|svg)$/.test(name) || content.length < SMALLEST_WORTH_IT) continue;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
      await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
      await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompressed],
  // The contracts from their sources, as the type checker takes them.
  resolve: { conditions: ['gatehouse:source', 'module', 'browser', 'production'] },
  // The gateway puts one of its own into each answer; styles that come later carry it on.
  html: { cspNonce: '__NONCE__' },
  build: {
    target: 'es2023',
    // Inlined assets would need `data:` in more places of the policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
  },
  logLevel: 'warn',
});
