import type { FieldFault } from './field-codes.js';

/** Kinds of problems. Only the gateway maps a kind to an HTTP status. */
export type ProblemKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'changed'
  | 'slow'
  | 'gone'
  | 'too-large'
  | 'head-too-large'
  | 'unsupported'
  | 'invalid'
  | 'too-many'
  | 'internal'
  | 'unavailable'
  | 'timeout';

/** An invalid field: a JSON pointer into the body (RFC 6901), or `/` and the name of a query parameter. */
export interface FieldError extends Partial<FieldFault> {
  pointer: string;
  detail: string;
}

/** The maximum number of `errors` in a problem. */
export const MAX_ERRORS = 20;

/** The details of a problem, visible to the caller. Must not contain secrets or data of other tenants. */
export interface ProblemData {
  [key: string]: unknown;
  errors?: FieldError[];
  retryAfterSeconds?: number;
}

/** The invalid part of a request: the first of these fields that the body has. If it is a list, the item with this value. */
export interface ProblemLocation {
  fields: readonly [string, ...string[]];
  value?: unknown;
}

/** For bodies that are not JSON objects, such as a photo. */
export const WHOLE_BODY: ProblemLocation = { fields: [''] };

interface Description<Data extends ProblemData> {
  /** Stable, in kebab case. Clients rely on it, and `/problems/<code>` explains it. */
  code: string;
  title: string;
  detail: string | ((data: Data) => string);
  /** What the caller can do about it. */
  remedy: string;
}

/** Problems of the kind `invalid` name the invalid field with `at`, unless they carry their own `errors`. */
type Definition<Data extends ProblemData> = Description<Data> &
  (
    | { kind: Exclude<ProblemKind, 'invalid'> }
    | { kind: 'invalid'; at: ((data: Data) => ProblemLocation) | 'errors' }
  );

/** The only error that crosses service boundaries. Any other error is a bug and is returned as `internal`. */
export abstract class Problem extends Error {
  abstract readonly code: string;
  abstract readonly kind: ProblemKind;
  abstract readonly title: string;

  constructor(
    detail: string,
    readonly data: ProblemData,
    readonly location?: ProblemLocation,
  ) {
    super(detail);
  }
}

export interface ProblemClass {
  new (...args: never[]): Problem;
  readonly definition: Readonly<Definition<never>>;
}

/** Declares a problem: `class CustomerEmailMissing extends problem({ … }) {}`. */
export function problem<Data extends ProblemData = ProblemData>(definition: Definition<Data>) {
  return class Declared extends Problem {
    static readonly definition = definition;
    override readonly name = definition.code;
    readonly code = definition.code;
    readonly kind = definition.kind;
    readonly title = definition.title;

    // The data may be omitted if the problem requires none.
    constructor(...[data = {} as Data]: ProblemData extends Data ? [data?: Data] : [data: Data]) {
      super(
        typeof definition.detail === 'string' ? definition.detail : definition.detail(data),
        data,
        'at' in definition && definition.at !== 'errors' ? definition.at(data) : undefined,
      );
    }
  };
}
