import { access } from './access.js';
import { administration } from './administration.js';
import { integration } from './integration.js';
import { names } from './names.js';
import { people } from './people.js';
import { serviceDesk } from './service-desk.js';

type Json = Record<string, unknown>;

/**
 * What schemas and fields mean, where the contracts do not `.describe` it themselves: by `Schema` and `Schema.field`, then by the name of
 * the field. Only this document needs it, so it is not in the contracts, which the console's first page loads.
 */
export const meanings: Readonly<Record<string, string>> = {
  ...access,
  ...people,
  ...serviceDesk,
  ...integration,
  ...administration,
};

/** Adds to the schemas of a document what they do not say themselves. */
export function describe(schemas: Readonly<Record<string, Json>>): void {
  for (const [name, schema] of Object.entries(schemas)) {
    const meaning = meanings[name];
    if (meaning !== undefined) schema.description ??= meaning;
    describeFields(schema, [name, resourceOf(name)], []);
  }
}

/** `CreateJobRequest`, `JobRow` and `JobChangedData` have the fields of a `Job`. */
const resourceOf = (name: string): string =>
  name
    .replace(/^(?:Create|Update|Put|Set|New|Publish|Support)(?=[A-Z])/, '')
    .replace(/(?:Request|Response|Row|[A-Z][a-z]+Data)$/, '');

function describeFields(schema: unknown, owners: readonly string[], at: readonly string[]): void {
  if (Array.isArray(schema)) {
    for (const each of schema) describeFields(each, owners, at);
    return;
  }
  if (typeof schema !== 'object' || schema === null) return;
  const { properties = {}, ...rest } = schema as { properties?: Record<string, Json> };
  for (const part of Object.values(rest)) describeFields(part, owners, at);
  for (const [name, property] of Object.entries(properties)) {
    const meaning = meaningOf(owners, at, name) ?? meaningOfId(name);
    if (meaning !== undefined)
      property.description ??= isNullable(property) ? meaning : meaning.replace(IF_NULL, '');
    describeFields(property, owners, [...at, name]);
  }
}

/** `*` stands for every field that is not named. */
function meaningOf(owners: readonly string[], at: readonly string[], name: string) {
  const keys = [name, '*'].flatMap((last) => owners.map((owner) => [owner, ...at, last].join('.')));
  return keys.map((key) => meanings[key]).find((found) => found !== undefined) ?? names[name];
}

/** What null means is left out where a field cannot be null. */
const IF_NULL = /; null[^.]*(?=\.$)/;

const isNullable = ({ type, anyOf = [] }: { type?: unknown; anyOf?: Json[] }): boolean =>
  (Array.isArray(type) && type.includes('null')) || anyOf.some((each) => each.type === 'null');

const ID = /^(\w+)Id$/;

const wordsOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function meaningOfId(name: string): string | undefined {
  const [, noun] = ID.exec(name) ?? [];
  return noun === undefined ? undefined : `The id of the ${wordsOf(noun)}; null if none.`;
}

const PARAMETERS: Readonly<Record<string, string>> = {
  access: 'Only those with this status of access.',
  email: 'The email address.',
  externalId: 'The id in another system.',
  interactionId: 'What follows `/authorize/` in the URL of the sign-in page.',
  jobType: 'Only those for jobs of this type.',
  kind: 'Which of them to list.',
  language: 'The language of the email.',
  list: 'The list.',
  name: 'The file name.',
  operation: 'Only what happened in this way.',
  priority: 'Only those with this priority.',
  state: 'Only those in this state.',
  status: 'Only those with this status.',
  subjectKind: 'Only what happened to records of this kind.',
  type: 'Only those of this type.',
};

/** `customerId` in a path is the id of the customer; in a query it selects those of one customer. */
export function meaningOfParameter(place: 'path' | 'query', name: string): string | undefined {
  const [, noun] = ID.exec(name) ?? [];
  if (PARAMETERS[name] !== undefined || noun === undefined) return PARAMETERS[name] ?? names[name];
  return place === 'path'
    ? `The id of the ${wordsOf(noun)}.`
    : `Only those of this ${wordsOf(noun)}.`;
}
