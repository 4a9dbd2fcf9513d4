// Bundles the built programs of the service in the current folder, so that it loads a few files instead of thousands:
// this halves the start time and saves memory (ADR 1). Each program is one file: with code splitting, a CommonJS package
// would lose its named exports.
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { bundleExternals, servicesIn } from './bundle-externals.mjs';

const outdir = 'dist/bundle';

// Optional peer packages that are not installed.
const absent = {
  name: 'absent',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
      if (pluginData === 'asked') return undefined;
      const found = await resolve(path, { kind, resolveDir, importer, pluginData: 'asked' });
      if (found.errors.length === 0) return found;
      if (kind !== 'require-call' && kind !== 'require-resolve' && kind !== 'dynamic-import')
        return undefined;
      return { path, external: true };
    });
  },
};

// CommonJS packages expect these globals, which modules do not have. The imports have unlikely names to avoid clashes.
const banner = `import { createRequire as __bundleRequire } from 'node:module';
import { dirname as __bundleFolder } from 'node:path';
import { fileURLToPath as __bundlePath } from 'node:url';
const require = __bundleRequire(import.meta.url);
const __filename = __bundlePath(import.meta.url);
const __dirname = __bundleFolder(__filename);`;

// Worker threads are separate files beside the program; those of the services that it consists of, too.
const builds = ['dist', ...(await servicesIn('.')).map((service) => join('..', service, 'dist'))];
const threads = (await Promise.all(builds.map(threadsIn))).flat();

async function threadsIn(folder) {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((path) => path.endsWith('-thread.js') && !path.startsWith('bundle'))
    .map((path) => join(folder, path));
}

await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: [join('dist', 'main.js'), join('dist', 'migrate.js'), ...threads]
    .map((path) => ({ in: path, out: basename(path, '.js') }))
    .filter((entry) => existsSync(entry.in)),
  outdir,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  // Nest identifies providers, and TypeORM migrations, by class name.
  keepNames: true,
  // A third smaller, which saves each process 12 to 20 MiB. Names stay, for stack traces.
  minifyWhitespace: true,
  minifySyntax: true,
  // Licences must be distributed: they are written beside the bundle.
  legalComments: 'external',
  external: bundleExternals,
  plugins: [absent],
  banner: { js: banner },
  logLevel: 'error',
});
