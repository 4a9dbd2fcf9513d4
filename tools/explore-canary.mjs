import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sqlAt } from '@gatehouse/testing/sql';
import { transform } from '@swc/core';
import { projectRoot as root } from './npm.mjs';

const READY_MS = 60_000;

/** Takes a canary's rule out of the running copy of the product. @returns puts it back */
export async function takeOut(canary, copy, description) {
  if (canary.policy) return changePolicy(canary, description);
  const put = async (changed) => {
    await build(copy, canary.services, changed);
    await restart(description, canary.services);
  };
  await put(canary);
  return () => put();
}

async function changePolicy({ name, policy, using }, { dataFolder }) {
  const read = (file) => JSON.parse(readFileSync(join(dataFolder, file), 'utf8'));
  const { postgres: password } = read('secrets.json').database;
  const { postgres: port } = read('ports.json');
  const sql = sqlAt(`postgres://postgres:${password}@127.0.0.1:${port}/gatehouse`);
  const schema = policy.service.replaceAll('-', '_');
  const [known] = await sql.query(
    schema,
    `select pg_get_expr(polqual, polrelid) as using from pg_policy where polrelid = $1::regclass and polname = $2`,
    [policy.table, policy.name],
  );
  if (!known) throw new Error(`${name}: there is no policy ${policy.name} on ${policy.table}`);
  const set = (condition) =>
    sql.query(schema, `alter policy ${policy.name} on ${policy.table} using (${condition})`);
  await set(using);
  return async () => {
    await set(known.using);
    await sql.end();
  };
}

/** Bundles services, with a canary's changes or as they are. */
async function build(copy, services, canary) {
  const changes = canary ? [canary, canary.also ?? []].flat() : [];
  const builtOf = (file) => file.replace('/src/', '/dist/').replace(/\.ts$/, '.js');
  const changed = new Map();
  for (const { file, find, replace } of changes) {
    const parts = (changed.get(file) ?? readFileSync(join(root, file), 'utf8')).split(find);
    if (parts.length !== 2) throw new Error(`${canary.name}: ${file} has changed`);
    changed.set(file, parts.join(replace));
  }
  for (const [file, source] of changed) {
    const options = { filename: join(root, file), configFile: join(root, '.swcrc') };
    const { code } = await transform(source, options);
    writeFileSync(join(copy, builtOf(file)), code);
  }
  const bundler = join(copy, 'tools', 'bundle.mjs');
  for (const service of services) await run([bundler], { cwd: join(copy, 'apps', service) });
  for (const file of changed.keys()) cpSync(join(root, builtOf(file)), join(copy, builtOf(file)));
}

/** Restarts all processes of services. */
async function restart({ dataFolder, urls }, services) {
  const read = (name) => readFileSync(join(dataFolder, name), 'utf8');
  const ports = JSON.parse(read('ports.json'));
  const running = () => new Map(read('processes').split('\n').map(processOf));
  const before = running();
  const names = services.flatMap((service) => [service, `${service}-2`]);
  for (const name of names) process.kill(before.get(name), 'SIGKILL');
  for (const [index, name] of names.entries()) {
    const url = name.startsWith('gateway')
      ? urls[index % 2]
      : `http://127.0.0.1:${ports[`${name} ops`]}`;
    const until = Date.now() + READY_MS;
    const isReady = async () => {
      const pid = running().get(name);
      if (pid === undefined || pid === before.get(name)) return false;
      return fetch(`${url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    };
    while (!(await isReady())) {
      if (Date.now() > until) throw new Error(`${name} did not start`);
      await sleep(100);
    }
  }
}

const processOf = (line) => {
  const [pid, , name] = line.split(' ');
  return [name, Number(pid)];
};

export function run(args, { cwd, env = {} }) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output))));
  });
}
