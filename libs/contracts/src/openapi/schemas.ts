import { z } from 'zod';
import * as root from '../index.js';
import { modules } from '../topology/index.js';
import { describe } from './descriptions/index.js';
import { examples } from './examples/index.js';

export type Json = Record<string, unknown>;

export const reference = (kind: string, name: string): Json => ({
  $ref: `#/components/${kind}/${name}`,
});

/** Exported for use in contracts only: these names would say nothing to a client. */
const RENAMED: Readonly<Record<string, string>> = { NoContent: 'Nothing' };

/** What has a name in the document. Text, numbers and ids are written out, as everyone knows them. */
const isNamed = (value: unknown): value is z.ZodType =>
  value instanceof z.ZodObject || value instanceof z.ZodEnum;

/**
 * The JSON Schemas of the contracts, where an exported schema has the name of its export. As of the serialized form: what is sent and
 * what is received is the same.
 */
export class Schemas {
  private readonly registry = z.registry<{ id: string }>();
  private readonly added: Record<string, Json> = {};
  private generated: Record<string, Json> | undefined;

  constructor() {
    for (const exported of [root, ...modules].flatMap((module) => Object.entries(module))) {
      const [name, schema] = exported as [string, unknown];
      if (isNamed(schema) && !this.registry.has(schema)) this.register(schema, name);
    }
  }

  /** Adds a schema that is exported nowhere. Before anything is read. */
  register(schema: z.ZodType, name: string): void {
    if (this.registry.has(schema)) return;
    this.registry.add(schema, { id: RENAMED[name] ?? name });
  }

  /** A schema as it is, with references to what has a name. */
  contentOf(schema: z.ZodType): Json {
    const { id } = this.registry.get(schema) ?? {};
    const found = id === undefined ? undefined : this.all()[id];
    if (!found) throw new Error('a schema was not registered');
    return found;
  }

  /** A reference to a schema. */
  referTo(schema: z.ZodType): Json {
    return reference('schemas', this.registry.get(schema)?.id ?? '');
  }

  /** Adds a schema in JSON. @returns a reference to it */
  add(name: string, schema: Json): Json {
    const former = this.added[name];
    if (this.all()[name] || (former && JSON.stringify(former) !== JSON.stringify(schema)))
      throw new Error(`two schemas have the name ${name}`);
    this.added[name] = schema;
    return reference('schemas', name);
  }

  /** The schemas that a document refers to, by name. */
  usedIn(document: unknown): Record<string, Json> {
    const all = { ...this.all(), ...this.added };
    const used = new Set<string>();
    const visit = (part: unknown): void => {
      for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g))
        if (!used.has(name)) {
          used.add(name);
          visit(all[name]);
        }
    };
    visit(document);
    const schemas = Object.fromEntries(
      [...used].sort().map((name) => {
        const example = examples[name];
        return [name, { ...all[name], ...(example ? { examples: [example] } : {}) }];
      }),
    );
    describe(schemas);
    return schemas;
  }

  private all(): Record<string, Json> {
    if (this.generated) return this.generated;
    const { schemas } = z.toJSONSchema(this.registry, {
      io: 'input',
      unrepresentable: 'any',
      uri: (id) => `#/components/schemas/${id}`,
      override: ({ jsonSchema }) => simplify(jsonSchema as Json),
    });
    this.generated = Object.fromEntries(
      Object.entries(schemas as Record<string, Json>).map(([name, whole]) => {
        const { $schema: _, $id: __, ...schema } = whole;
        return [name, schema];
      }),
    );
    return this.generated;
  }
}

/** A format says more than the pattern for it, every integer is one that JSON can hold, and the brand of an id is for our own code. */
function simplify(schema: Json): void {
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.format === 'uuid') delete schema.title;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  // Ids of two kinds are the same in JSON.
  if (Array.isArray(schema.anyOf)) {
    const texts = new Set(schema.anyOf.map((each) => JSON.stringify(each)));
    const [first = '', ...more] = texts;
    if (more.length === 0 && texts.size < schema.anyOf.length) {
      delete schema.anyOf;
      Object.assign(schema, JSON.parse(first));
    }
  }
  // A record of an enum has known properties.
  if (schema.propertyNames && Array.isArray(schema.required)) {
    const { additionalProperties: value } = schema;
    schema.properties = Object.fromEntries(schema.required.map((name) => [name, value]));
    schema.additionalProperties = false;
    delete schema.propertyNames;
  }
}
