import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const MIN_BYTES = 1_024;

/** Precompresses assets, so the gateway does not compress them on every request. */
const precompressed = {
  name: 'precompressed',
  async closeBundle() {
    const folder = join(import.meta.dirname, 'dist', 'assets');
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const content = await readFile(path);
      if (!/\.(js|css|svg)$/.test(name) || content.length < MIN_BYTES) continue;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
      await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompressed],
  // Resolve the contracts from source, like the type checker.
  resolve: { conditions: ['gatehouse:source', 'module', 'browser', 'production'] },
  // The gateway replaces this with a nonce per response.
  html: { cspNonce: '__NONCE__' },
  build: {
    target: 'es2023',
    // Inlined assets would require `data:` in the Content-Security-Policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
  },
  logLevel: 'warn',
});
