import type {
  Client as FetchClient,
  ClientPathsWithMethod,
  FetchResponse,
  MaybeOptionalInit,
} from 'openapi-fetch';
import type { paths } from './generated/api.js';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Json = 'application/json';
type PathsWith<Method extends Verb> = ClientPathsWithMethod<FetchClient<paths, Json>, Method>;

/** The options of a call: an argument that may be left out if all of them may. */
export type InitArguments<Init> = undefined extends Init ? [init?: Init] : [init: Init];

export interface ApiResponse<Data> {
  data: Data;
  /** The `ETag` of the resource, for `If-Match` and `If-None-Match`. */
  etag: string | null;
  response: Response;
}

type DataOf<Operation extends Record<string | number, unknown>, Init> = Extract<
  FetchResponse<Operation, Init, Json>,
  { data: unknown }
>['data'];

/** Makes a call. @throws GatehouseProblem for any response but a success */
export type Method<Name extends Verb> = <
  Path extends PathsWith<Name>,
  Init extends MaybeOptionalInit<paths[Path], Name>,
>(
  path: Path,
  ...init: InitArguments<Init>
) => Promise<ApiResponse<DataOf<paths[Path][Name] & Record<string, unknown>, Init>>>;

/** Reads something piece by piece. */
type Reader<Path extends keyof paths, Items extends Record<Path, unknown>> = <P extends Path>(
  path: P,
  ...init: InitArguments<MaybeOptionalInit<paths[P], 'get'>>
) => AsyncGenerator<Items[P], void>;

type ContentOf<Path extends keyof paths, Media extends string> = paths[Path] extends {
  get: { responses: { 200: { content: Record<Media, infer Content> } } };
}
  ? Content
  : never;

type ItemsByPath = {
  [Path in keyof paths]: ContentOf<Path, Json> extends {
    items: (infer Item)[];
    nextCursor: string | null;
  }
    ? Item
    : never;
};
type LinesByPath = { [Path in keyof paths]: ContentOf<Path, 'application/x-ndjson'> };
type Known<Table> = {
  [Key in keyof Table]: [Table[Key]] extends [never] ? never : Key;
}[keyof Table];

export type Items = Reader<Known<ItemsByPath>, ItemsByPath>;
export type Lines = Reader<Known<LinesByPath>, LinesByPath>;
