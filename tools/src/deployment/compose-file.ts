import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../local/project.js';

const Container = z.object({
  image: z.string(),
  /** The command, if different from the image's. */
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
  user: z.string().optional(),
  profiles: z.array(z.string()).default([]),
});
export type Container = z.output<typeof Container>;

/** The Prometheus configuration in docker-compose.yml. */
export function prometheusConfiguration(): string {
  const { configs } = z
    .object({ configs: z.object({ prometheus: z.object({ content: z.string() }) }) })
    .parse(parse(readFileSync(join(projectRoot, 'docker-compose.yml'), 'utf8'), { merge: true }));
  return configs.prometheus.content;
}

/** The containers of `docker compose up` by name, with these variables. */
export function readCompose(variables: Readonly<Record<string, string>>): Map<string, Container> {
  const text = readFileSync(join(projectRoot, 'docker-compose.yml'), 'utf8');
  const file: unknown = parse(text, { merge: true });
  const { services } = z.object({ services: z.record(z.string(), Container) }).parse(file);
  const filled = Object.entries(services).map(([name, container]): [string, Container] => {
    const environment = Object.entries(container.environment).map(
      ([setting, value]): [string, string] => [setting, fillIn(String(value), variables)],
    );
    return [name, { ...container, environment: Object.fromEntries(environment) }];
  });
  return new Map(filled);
}

/** `${NAME:-default}`: as in Compose, an empty variable counts as unset. */
const fillIn = (text: string, variables: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{(\w+):-([^}]*)\}/g, (_, name: string, otherwise: string) => {
    const given = variables[name] ?? '';
    return given === '' ? otherwise : given;
  });
