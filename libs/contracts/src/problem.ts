import type { FieldFault } from './field-codes.js';

/** The families of problems. The gateway holds the only table from a kind to an HTTP status. */
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

/** A field that was refused: an RFC 6901 pointer into the body, or the name of a query parameter behind `/`. */
export interface FieldError extends Partial<FieldFault> {
  pointer: string;
  detail: string;
}

/** A client can act on so many faults at once; a request may have thousands. */
export const MAX_ERRORS = 20;

/** What a problem carries for the person who asked. Never a secret, and nothing of another tenant. */
export interface ProblemData {
  [key: string]: unknown;
  errors?: FieldError[];
  retryAfterSeconds?: number;
}

/** What of a request was refused: the body has one of the fields; where that one is a list, it is about this value in it. */
export interface ProblemLocation {
  fields: readonly [string, ...string[]];
  value?: unknown;
}

/** Where the body is no object, as with a photo. */
export const WHOLE_BODY: ProblemLocation = { fields: [''] };

interface Description<Data extends ProblemData> {
  /** Stable and kebab-case: clients branch on it, and `/problems/<code>` explains it. */
  code: string;
  title: string;
  detail: string | ((data: Data) => string);
  /** What whoever meets it can do. */
  remedy: string;
}

/** Whatever is invalid points at what is, unless it carries its own `errors`. */
type Definition<Data extends ProblemData> = Description<Data> &
  (
    | { kind: Exclude<ProblemKind, 'invalid'> }
    | { kind: 'invalid'; at: ((data: Data) => ProblemLocation) | 'errors' }
  );

/** The only error that crosses a boundary. Everything else is a bug, and is answered as `internal`. */
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

    // A problem that needs no data may be thrown without any.
    constructor(...[data = {} as Data]: ProblemData extends Data ? [data?: Data] : [data: Data]) {
      super(
        typeof definition.detail === 'string' ? definition.detail : definition.detail(data),
        data,
        'at' in definition && definition.at !== 'errors' ? definition.at(data) : undefined,
      );
    }
  };
}
