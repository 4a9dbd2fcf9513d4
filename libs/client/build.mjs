import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Builds the package for `import` and for `require`, with types for both. */
const folder = import.meta.dirname;
const bin = (name, path) => {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return join(dirname(manifest), path);
};
const run = (program, ...given) =>
  execFileSync(process.execPath, [program, ...given], { cwd: folder, stdio: 'inherit' });

rmSync(join(folder, 'dist'), { recursive: true, force: true });
for (const [target, type] of [
  ['esm', 'nodenext'],
  ['cjs', 'commonjs'],
]) {
  const options = ['--strip-leading-paths', '--config-file', '../../.swcrc', '-q'];
  const kind = ['-C', `module.type=${type}`, '-C', 'sourceMaps=false'];
  run(bin('@swc/cli', 'bin/swc.js'), 'src', '-d', `dist/${target}`, ...options, ...kind);
}
run(bin('typescript-7', 'bin/tsc'), '-p', 'tsconfig.build.json');
cpSync(join(folder, 'dist', 'types'), join(folder, 'dist', 'esm'), { recursive: true });
cpSync(join(folder, 'dist', 'types'), join(folder, 'dist', 'cjs'), { recursive: true });
rmSync(join(folder, 'dist', 'types'), { recursive: true });
writeFileSync(join(folder, 'dist', 'cjs', 'package.json'), '{ "type": "commonjs" }\n');
