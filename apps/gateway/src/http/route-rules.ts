import { BODY_BYTES, type Call } from '@gatehouse/contracts';

/** Under which every call of the API lies. */
export const API = 'api/v1';

/** What is decided about a request before its body is read. */
export interface RouteRule {
  /** The call behind it; undefined for a page, a document or a stream. */
  call: Call | undefined;
  needsToken: boolean;
  /** The media types of the bodies that it takes. */
  types: readonly string[];
  maxBytes: number;
}

const OPEN_DOCUMENTS = [`/${API}/openapi.json`, `/${API}/asyncapi.json`];
const FORM_BYTES = 10_000;
const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** The limits of every route: of a call its contract's, of all others the defaults, which are the strict ones. */
export class RouteRules {
  private readonly ofCalls: ReadonlyMap<string, RouteRule>;

  /** @param formRoutes those that take a form, which is what browsers and mail programs post of their own accord */
  constructor(
    calls: readonly Call[],
    private readonly formRoutes: readonly string[] = [],
  ) {
    this.ofCalls = new Map(
      calls.map((call) => [`${call.http?.method ?? ''} /${API}${call.http?.path ?? ''}`, of(call)]),
    );
  }

  /** @param url of the route, with its parameters unfilled */
  of(method: string, url = ''): RouteRule {
    const known = this.ofCalls.get(`${method === 'HEAD' ? 'GET' : method} ${url}`);
    if (known) return known;
    const needsToken = url.startsWith(`/${API}/`) && !OPEN_DOCUMENTS.includes(url);
    const takesForm = method === 'POST' && this.formRoutes.includes(url);
    const types = takesForm ? FORMS : [];
    return { call: undefined, needsToken, types, maxBytes: takesForm ? FORM_BYTES : BODY_BYTES };
  }
}

const of = (call: Call): RouteRule => ({
  call,
  needsToken: call.access !== 'anyone',
  types: call.http?.csv ? ['text/csv'] : (call.http?.upload?.types ?? ['application/json']),
  maxBytes: call.http?.maxBytes ?? BODY_BYTES,
});
