/** The parts of an OpenAPI schema that are used here. */
export interface Schema {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
  minimum?: number;
  maximum?: number;
}

/** A seeded random number generator (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Values that often cause bugs. */
const NASTY: readonly unknown[] = [
  ...['', ' ', '\0', 'a\0b', '\ud800', '\u202e', 'é', '💩'.repeat(50), 'x'.repeat(20_000)],
  ...["'; drop table jobs; --", '<script>alert(1)</script>', '{{7*7}}', '../../etc/passwd'],
  ...['%00', '%s%n', 'null', 'NaN', '-0', '1e999', '00000000-0000-0000-0000-000000000000'],
  ...['a@b', 'a@b.c\r\nbcc: d@e.f', 'https://', 'javascript:alert(1)', '9999-99-99T99:99:99Z'],
  ...['+275760-09-13T00:00:00.000Z', '0000-01-01T00:00:00.000Z', '2026-02-30T00:00:00Z'],
  ...[0, -1, 1.5, 2 ** 53, -(2 ** 31) - 1, 1e308, true, false, null],
  ...[
    [],
    {},
    [[[[]]]],
    [null],
    { $ne: null },
    { toString: 1 },
    { length: -1 },
    Array(500).fill('x'),
  ],
];

/** Generates requests: mostly valid, with some invalid values. */
export class Fuzzer {
  private readonly random: () => number;

  constructor(
    seed: number,
    /** Existing ids. */
    private readonly ids: readonly string[],
  ) {
    this.random = randomFrom(seed);
  }

  chance(probability: number): boolean {
    return this.random() < probability;
  }

  pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.random() * from.length)];
    if (found === undefined) throw new Error('there is nothing to pick from');
    return found;
  }

  nasty(): unknown {
    return NASTY[Math.floor(this.random() * NASTY.length)];
  }

  /** An existing or unknown id. */
  id(): string {
    const hex = () =>
      Math.floor(this.random() * 0xffff)
        .toString(16)
        .padStart(4, '0');
    const made = `${hex()}${hex()}-${hex()}-7${hex().slice(1)}-8${hex().slice(1)}-${hex()}${hex()}${hex()}`;
    return this.chance(0.6) ? this.pick(this.ids) : made;
  }

  value(schema: Schema = {}): unknown {
    if (this.chance(0.08)) return this.nasty();
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return this.pick(schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return this.value(this.pick(choices));
    switch (Array.isArray(schema.type) ? this.pick(schema.type) : schema.type) {
      case 'string':
        return this.text(schema);
      case 'integer':
      case 'number':
        return Math.floor(this.random() * ((schema.maximum ?? 100) + 1));
      case 'boolean':
        return this.chance(0.5);
      case 'null':
        return null;
      case 'array':
        return Array.from({ length: this.pick([0, 1, 2]) }, () => this.value(schema.items));
      case 'object':
        return this.object(schema.properties ?? {});
      default:
        return this.nasty();
    }
  }

  object(properties: Record<string, Schema>): object {
    const kept = Object.entries(properties).filter(() => this.chance(0.9));
    const slipped = this.chance(0.05) ? [[this.pick(['__proto__', 'constructor', 'x']), 1]] : [];
    const fields = kept.map(([name, schema]) => [name, this.value(schema)]);
    return Object.fromEntries([...fields, ...slipped]) as object;
  }

  private text({ format }: Schema): string {
    switch (format) {
      case 'uuid':
        return this.id();
      case 'date-time':
        return new Date(Math.floor(this.random() * 4e12)).toISOString();
      case 'uri':
        return this.pick(['https://example.org/', 'http://127.0.0.1:1/', 'https://10.0.0.1/']);
      case 'email':
        return `${this.id()}@fuzz.example`;
      default:
        return this.pick(['Pump', 'x', 'Gate 7', 'Grüße', 'a@fuzz.example', this.id()]);
    }
  }
}
