import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../local/project.js';

export const monitoringFolder = join(projectRoot, 'k8s', 'components', 'monitoring');

const Rule = z.object({
  alert: z.string().optional(),
  record: z.string().optional(),
  expr: z.string(),
  for: z.string().optional(),
  labels: z.record(z.string(), z.string()).optional(),
  annotations: z.record(z.string(), z.string()).optional(),
});
export type Rule = z.output<typeof Rule>;
const RuleFile = z.looseObject({
  spec: z.object({ groups: z.array(z.object({ name: z.string(), rules: z.array(Rule) })) }),
});

/** Rule groups in Prometheus's file format. */
export const readGroups = () =>
  RuleFile.parse(parse(readFileSync(join(monitoringFolder, 'rules.yaml'), 'utf8'))).spec.groups;

const Dashboard = z.looseObject({
  panels: z.array(
    z.looseObject({
      title: z.string(),
      targets: z.array(z.looseObject({ expr: z.string() })).default([]),
    }),
  ),
});

/** The queries of dashboard panels, by title. */
export function readDashboard(): { title: string; expr: string }[] {
  const text = readFileSync(join(monitoringFolder, 'dashboard.json'), 'utf8');
  return Dashboard.parse(JSON.parse(text)).panels.flatMap(({ title, targets }) =>
    targets.map(({ expr }) => ({ title, expr })),
  );
}
