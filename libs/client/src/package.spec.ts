import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { folderOfPackage, installPacked } from '@gatehouse/testing/packages';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StubServer } from './testing/stub-server.js';

const source = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'gatehouse-client-'));
const installed = join(folder, 'node_modules', '@gatehouse', 'client');
const MOST_BYTES = 10_000;

let server: StubServer;

const run = (program: string, ...given: string[]): string =>
  execFileSync(program, given, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

beforeAll(async () => {
  server = await StubServer.start();
  server.respond = () => ({ body: { items: [{ name: 'City Hospital' }], nextCursor: null } });
  installPacked(folder, [source]);
}, 180_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const USE = `
const gatehouse = createClient({ url: process.argv[2], apiKey: 'ghk_x' });
async function main() {
  for await (const { name } of gatehouse.items('/customers')) console.log(name);
  await verifyWebhook({ body: '', headers: {} }, { secret: '' }).catch(({ name }: Error) => console.log(name));
  console.log(typeof verifyAccessToken);
}
void main();
`;
const PRINTED = 'City Hospital\nInvalidWebhook\nfunction\n';

const README = readFileSync(join(source, 'README.md'), 'utf8');
/** What the examples take for granted. */
const GIVEN = `export {};
declare const process: { env: Record<string, string | undefined> };
declare const request: { headers: Record<string, string | string[] | undefined> };
declare const rawBody: string;
declare const token: string;
`;
const CLIENT = `import { createClient, GatehouseProblem } from '@gatehouse/client';
const gatehouse = createClient({ url: 'https://portal.example' });
`;

const asScript = (text: string): string => text.replace(': Error', '');

describe('the packed package', () => {
  it('is used with import', async () => {
    const imports = `import { createClient } from '@gatehouse/client';
import { verifyAccessToken, verifyWebhook } from '@gatehouse/client/server';`;
    writeFileSync(join(folder, 'use.mjs'), imports + asScript(USE));
    expect(await runScript('use.mjs')).toBe(PRINTED);
  });

  it('is used with require', async () => {
    const requires = `const { createClient } = require('@gatehouse/client');
const { verifyAccessToken, verifyWebhook } = require('@gatehouse/client/server');`;
    writeFileSync(join(folder, 'use.cjs'), requires + asScript(USE));
    expect(await runScript('use.cjs')).toBe(PRINTED);
  });

  it('has types for both, which know the API, and examples that are right', () => {
    const imports = `import { createClient, type Customer } from '@gatehouse/client';
import { verifyAccessToken, verifyWebhook } from '@gatehouse/client/server';
declare const process: { argv: string[] };
declare const console: { log(...given: unknown[]): void };`;
    const checks = `
export const check = async (): Promise<Customer> => {
  // @ts-expect-error -- there is no such path
  await gatehouse.GET('/nowhere');
  // @ts-expect-error -- the name is missing
  await gatehouse.POST('/customers', { body: { kind: 'corporate' } });
  const { data } = await gatehouse.POST('/customers', { body: { name: 'A', kind: 'corporate' } });
  return data;
};`;
    const text = `${imports}${USE.replaceAll('process.argv[2]', "process.argv[2] ?? ''")}${checks}`;
    writeFileSync(join(folder, 'use.mts'), text);
    writeFileSync(join(folder, 'use.cts'), text);
    const examples = [...README.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ''], index) => {
      const isWhole = code.includes('const gatehouse =');
      const name = `example-${index}.mts`;
      writeFileSync(join(folder, name), `${GIVEN}${isWhole ? '' : CLIENT}${code}`);
      return name;
    });
    expect(examples.length).toBeGreaterThan(4);
    const options = { module: 'NodeNext', target: 'ES2022', lib: ['ES2023', 'DOM'], strict: true };
    const compilerOptions = { ...options, noEmit: true, types: [] };
    const config = { compilerOptions, files: ['use.mts', 'use.cts', ...examples] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const compiler = join(folderOfPackage('typescript-7', source), 'bin', 'tsc');
    let faults = '';
    try {
      run(process.execPath, compiler, '-p', 'tsconfig.json');
    } catch (error) {
      faults = (error as { stdout: string }).stdout || String(error);
    }
    expect(faults).toBe('');
  });

  it('is small where it runs in browsers', async () => {
    const { outputFiles } = await build({
      stdin: { contents: "export * from '@gatehouse/client';", resolveDir: folder },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      write: false,
    });
    expect(gzipSync(outputFiles[0]?.contents ?? '').length).toBeLessThan(MOST_BYTES);
  });

  it('contains what it needs, and no more', () => {
    const files = run('find', installed, '-type', 'f').replaceAll(`${installed}/`, '').split('\n');
    expect(
      files.filter(
        (file) => !/^(?:dist\/(?:esm|cjs)\/|package\.json|README\.md|LICENSE|$)/.test(file),
      ),
    ).toEqual([]);
    expect(files.filter((file) => /spec|testing/.test(file))).toEqual([]);
  });
});

/** Without blocking this process, which answers. */
function runScript(name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [name, server.url], { cwd: folder }, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr));
      else resolve(stdout);
    });
  });
}
