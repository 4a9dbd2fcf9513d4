import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { serviceNames } from '@gatehouse/contracts/topology';
import { projectRoot } from '../local/project.js';
import { prometheusConfiguration } from './compose-file.js';
import { monitoringFolder, readDashboard, readGroups, type Rule } from './monitoring.js';

const run = promisify(execFile);
const TESTS = ['rules.test.yaml', 'rules.events.test.yaml', 'rules.long.test.yaml'];
const Tests = z.looseObject({
  tests: z.array(
    z.looseObject({
      alert_rule_test: z.array(
        z.looseObject({ alertname: z.string(), exp_alerts: z.array(z.unknown()) }),
      ),
    }),
  ),
});

const ScrapeConfigs = z.looseObject({
  scrape_configs: z.array(
    z.looseObject({ dns_sd_configs: z.array(z.looseObject({ names: z.array(z.string()) })) }),
  ),
});

let folder: string;
const rules = readGroups().flatMap((group) => group.rules);
const alerts = rules.flatMap((rule) => (rule.alert ? [{ ...rule, alert: rule.alert }] : []));

/** Runs promtool. @throws with its output if it fails */
const promtool = (...args: string[]) =>
  run(process.env.TEST_PROMTOOL ?? 'promtool', args, { cwd: folder });

const write = (groups: unknown) =>
  writeFile(join(folder, 'rules.yaml'), JSON.stringify({ groups }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-rules-'));
  for (const name of TESTS) await cp(join(monitoringFolder, name), join(folder, name));
  await write(readGroups());
});

afterAll(() => rm(folder, { recursive: true }));

describe('Prometheus beside the containers', () => {
  it('has a configuration that it reads, and asks every service', async () => {
    const text = prometheusConfiguration();
    await writeFile(join(folder, 'prometheus.yml'), text);
    await expect(
      promtool('check', 'config', '--syntax-only', 'prometheus.yml'),
    ).resolves.toBeDefined();
    const { scrape_configs: jobs } = ScrapeConfigs.parse(parse(text));
    const names = jobs.flatMap((job) => job.dns_sd_configs.flatMap((each) => each.names));
    expect(names.sort()).toEqual(['all', ...serviceNames].sort());
  });
});

describe('the rules of Prometheus', () => {
  it('are ones that Prometheus reads', async () => {
    const { stdout } = await promtool('check', 'rules', 'rules.yaml');
    expect(stdout).toContain(`SUCCESS: ${rules.length} rules found`);
  });

  it('go off when they must, and else keep quiet', async () => {
    await expect(promtool('test', 'rules', ...TESTS)).resolves.toBeDefined();
  }, 300_000);

  it('are tried, each alert both ways', async () => {
    const texts = await Promise.all(TESTS.map((name) => readFile(join(folder, name), 'utf8')));
    const tried = texts
      .flatMap((text) => Tests.parse(parse(text)).tests)
      .flatMap((each) => each.alert_rule_test);
    const named = (goesOff: boolean) =>
      tried
        .filter(({ exp_alerts: expected }) => expected.length > 0 === goesOff)
        .map(({ alertname }) => alertname)
        .sort();
    const names = alerts.map(({ alert }) => alert).sort();
    expect(named(true)).toEqual(names);
    expect(named(false)).toEqual(names);
  });

  it('would be caught when they did not go off', async () => {
    const deaf = readGroups().map((group) => ({
      ...group,
      rules: group.rules.map((rule: Rule) =>
        rule.alert === 'OutboxIsStuck' ? { ...rule, expr: `${rule.expr}00` } : rule,
      ),
    }));
    await write(deaf);
    await expect(promtool('test', 'rules', 'rules.events.test.yaml')).rejects.toThrow();
    await write(readGroups());
  }, 300_000);
});

describe('an alert', () => {
  it.each(alerts)('$alert says in the runbook what to do', async ({ annotations, labels }) => {
    expect(labels?.severity).toMatch(/^(page|ticket)$/);
    const [file = '', section = ''] = (annotations?.runbook_url ?? '').split('#');
    const headings = [...(await readFile(join(projectRoot, file), 'utf8')).matchAll(/^#+ (.*)$/gm)];
    const anchors = headings.map(([, text = '']) =>
      text
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    expect(anchors).toContain(section);
  });
});

describe('the dashboard', () => {
  it('asks only for what Prometheus understands', async () => {
    const asked = readDashboard().map(({ expr }, index) => ({ record: `panel:${index}`, expr }));
    await writeFile(
      join(folder, 'panels.yaml'),
      JSON.stringify({ groups: [{ name: 'panels', rules: asked }] }),
    );
    const { stdout } = await promtool('check', 'rules', 'panels.yaml');
    expect(stdout).toContain(`SUCCESS: ${asked.length} rules found`);
  });
});
