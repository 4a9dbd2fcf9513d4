import { asyncApi } from '@gatehouse/contracts/asyncapi';
import { problemCatalogue } from '@gatehouse/contracts/catalogue';
import { openApi } from '@gatehouse/contracts/openapi';
import { customerRoles, Permission, providerRoles, type ProblemKind } from '@gatehouse/contracts';
import { accessTransitions } from '@gatehouse/contracts/tenant-access';
import { topology } from '@gatehouse/contracts/topology';
import { clientTypes } from './client-types.js';
import { markdown, row, table } from './markdown.js';
import { recordedFields, type AuditedTable } from './recorded-fields.js';
import {
  composeWith,
  knownToProvisioner,
  settingsReference,
  type DeclaredSettings,
} from './settings.js';

/** A generated file, committed so that changes are visible in diffs. */
export interface Document {
  /** Relative to the repository root. */
  path: string;
  text: string;
}

/** The sources of the documents. */
export interface Sources {
  statusOf: Readonly<Record<ProblemKind, number>>;
  settings: DeclaredSettings;
  auditedTables: readonly AuditedTable[];
  /** The current docker-compose.yml, of which a part is generated. */
  compose: string;
}

/** The folder for generated files only. */
export const generatedFolder = 'docs/generated';

export async function documents(sources: Sources): Promise<Document[]> {
  const { statusOf, settings, auditedTables, compose } = sources;
  const api = openApi(statusOf);
  const documentation = [
    { path: 'openapi.json', text: `${JSON.stringify(api, null, 2)}\n` },
    { path: 'asyncapi.json', text: `${JSON.stringify(asyncApi(), null, 2)}\n` },
    { path: 'problems.md', text: problems(statusOf) },
    { path: 'access-states.md', text: accessStates() },
    { path: 'roles.md', text: roles() },
    { path: 'topology.md', text: services() },
    { path: 'settings.md', text: settingsReference(settings) },
  ];
  return [
    ...documentation.map(({ path, text }) => ({ path: `${generatedFolder}/${path}`, text })),
    { path: 'apps/provisioner/src/service-settings.ts', text: knownToProvisioner(settings) },
    {
      path: 'libs/contracts/src/audit/recorded-fields.ts',
      text: recordedFields(auditedTables),
    },
    { path: 'libs/client/src/generated/api.ts', text: await clientTypes(api) },
    { path: 'docker-compose.yml', text: composeWith(settings, compose) },
  ];
}

function problems(statusOf: Sources['statusOf']): string {
  const rows = [...problemCatalogue.values()].map(({ definition: { code, kind, title, remedy } }) =>
    row([`\`${code}\``, String(statusOf[kind]), title, remedy]),
  );
  return markdown('Problems', [
    'What a response that is not a success can contain (RFC 9457). `code` is stable.',
    table(['code', 'status', 'means', 'what to do'], rows),
  ]);
}

function accessStates(): string {
  const lines = Object.entries(accessTransitions).flatMap(([from, actions]) =>
    Object.entries(actions).flatMap(([action, next]) =>
      typeof next === 'string'
        ? [`  ${from} --> ${next}: ${action}`]
        : [
            `  ${from} --> accepted: ${action}, where it had been accepted`,
            `  ${from} --> pending: ${action}, where it had not`,
          ],
    ),
  );
  return markdown("A customer's access", [
    'What the table of transitions in `libs/contracts/src/tenant-access/access-states.ts` allows; everything else is refused.',
    ['```mermaid', 'stateDiagram-v2', '  [*] --> off', ...lines, '```'].join('\n'),
  ]);
}

function roles(): string {
  const grid = (byRole: Readonly<Record<string, readonly Permission[]>>): string =>
    table(
      ['permission', ...Object.keys(byRole)],
      Permission.options.map((permission) =>
        row([
          `\`${permission}\``,
          ...Object.values(byRole).map((has) => (has.includes(permission) ? '✓' : '')),
        ]),
      ),
    );
  return markdown('Roles and permissions', [
    '## Of a provider',
    grid(providerRoles),
    '## Of a customer',
    grid(customerRoles),
  ]);
}

function services(): string {
  const calls = Object.entries(topology).flatMap(([service, place]) =>
    [...new Set(place.calls.map((call) => call.service))].map(
      (callee) => `  ${service} --> ${callee}`,
    ),
  );
  const events = Object.entries(topology).flatMap(([service, place]) =>
    place.subscribes.map((event) => `  ${event.service} -. ${event.name} .-> ${service}`),
  );
  return markdown('Calls and events', [
    'Calls are whole arrows and go down; events are dotted.',
    ['```mermaid', 'flowchart TD', ...calls, ...events, '```'].join('\n'),
  ]);
}
