import { BODY_BYTES, type Call } from '@gatehouse/contracts';
import { CLOUD_EVENT_TYPES } from '@gatehouse/contracts/notifications';

/** The path prefix of every API call. */
export const API = 'api/v1';

/** A call's method and path, as its route has them. */
export const routeOf = ({ http }: Call): string =>
  `${http?.method ?? ''} /${API}${http?.path ?? ''}`;

/** The media types of a file of rows. */
const ROW_TYPES = ['text/csv', 'application/x-ndjson'];

/** The rules that apply to a request before its body is read. */
export interface RouteRule {
  /** The call behind it; undefined for a page, a document or a stream. */
  call: Call | undefined;
  needsToken: boolean;
  /** The media types it accepts. */
  types: readonly string[];
  maxBytes: number;
}

const OPEN_DOCUMENTS = [`/${API}/openapi.json`, `/${API}/asyncapi.json`];
const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** The rules of every route: for a call its contract's, for all others strict defaults. */
export class RouteRules {
  private readonly ofCalls: ReadonlyMap<string, RouteRule>;

  /** @param formRoutes routes that accept a form, as browsers and mail clients post it */
  constructor(
    calls: readonly Call[],
    private readonly formRoutes: readonly string[] = [],
  ) {
    this.ofCalls = new Map(calls.map((call) => [routeOf(call), of(call)]));
  }

  /** @param url the route's pattern */
  of(method: string, url = ''): RouteRule {
    const known = this.ofCalls.get(`${method === 'HEAD' ? 'GET' : method} ${url}`);
    if (known) return known;
    const needsToken = url.startsWith(`/${API}/`) && !OPEN_DOCUMENTS.includes(url);
    const takesForm = method === 'POST' && this.formRoutes.includes(url);
    const types = takesForm ? FORMS : [];
    return { call: undefined, needsToken, types, maxBytes: BODY_BYTES };
  }
}

const of = (call: Call): RouteRule => ({
  call,
  needsToken: call.access !== 'anyone',
  types: typesOf(call),
  maxBytes: call.http?.maxBytes ?? BODY_BYTES,
});

function typesOf({ http }: Call): readonly string[] {
  if (http?.cloudEvents) return CLOUD_EVENT_TYPES;
  if (http?.csv) return ROW_TYPES;
  return http?.upload?.types ?? ['application/json'];
}
