import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';

/** What of a response is compared with its description. */
interface Received {
  status: number;
  headers: Headers;
  body: unknown;
}

interface Response {
  $ref?: string;
  content?: Record<string, object>;
}

interface OpenApiDocument {
  paths: Record<string, Record<string, { responses: Record<string, Response> }>>;
  components: { responses: Record<string, Response> };
}

const DOCUMENT = join(import.meta.dirname, '../../../../docs/generated/openapi.json');

let loaded: Description | undefined;

/** What the OpenAPI document says of responses. */
class Description {
  private readonly document = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as OpenApiDocument;
  private readonly ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false });
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly paths: { pattern: RegExp; path: string }[];

  constructor() {
    const { uuid, 'date-time': dateTime } = fullFormats;
    this.ajv.addFormat('uuid', uuid).addFormat('date-time', dateTime);
    this.ajv.addSchema(this.document, 'api');
    // What is written out comes before parameters.
    this.paths = Object.keys(this.document.paths)
      .sort((a, b) => a.split('{').length - b.split('{').length)
      .map((path) => ({
        pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
        path,
      }));
  }

  /** @returns what is wrong with a response; undefined if nothing is, or there is no such operation */
  faultOf(method: string, url: string, { status, headers, body }: Received): string | undefined {
    const [named = ''] = url.split('?');
    const path = this.paths.find(({ pattern }) => pattern.test(named))?.path ?? '';
    const verb = method.toLowerCase();
    const operation = this.document.paths[path]?.[verb];
    if (!operation) return undefined;
    let response = operation.responses[status];
    if (!response) return `${method} ${path}: ${status} is not described`;
    let place = ['paths', path, verb, 'responses', String(status)];
    if (response.$ref !== undefined) {
      place = response.$ref.slice(2).split('/');
      response = this.document.components.responses[place[2] ?? ''] ?? {};
    }
    const [type = ''] = (headers.get('content-type') ?? '').split(';');
    if (!response.content) return body === undefined ? undefined : `${path}: a body for ${status}`;
    if (!response.content[type]) return `${method} ${path}: ${status} as ${type} is not described`;
    if (!type.endsWith('json') || type.endsWith('ndjson')) return undefined;
    const validate = this.validatorOf([...place, 'content', type, 'schema']);
    if (validate(body)) return undefined;
    return `${method} ${path}: ${status} ${this.ajv.errorsText(validate.errors)}`;
  }

  private validatorOf(place: string[]): ValidateFunction {
    const pointer = place
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const known = this.validators.get(pointer);
    if (known) return known;
    const validate = this.ajv.compile({ $ref: `api#/${pointer}` });
    this.validators.set(pointer, validate);
    return validate;
  }
}

/** Asserts that the OpenAPI document describes a response: status, content type and schema. */
export function expectDescribed(method: string, url: string, response: Received): void {
  loaded ??= new Description();
  const fault = loaded.faultOf(method, url, response);
  if (fault !== undefined) throw new Error(`OpenAPI: ${fault}: ${JSON.stringify(response.body)}`);
}
