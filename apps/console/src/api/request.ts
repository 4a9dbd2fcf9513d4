import type { Call } from '@gatehouse/contracts';
import { ifMatchOf } from './if-match.js';

export interface RequestOptions {
  /** Repeating a POST with the same key takes effect once. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** The request by which a call goes over HTTP. */
export function requestFor(
  { http }: Call,
  input: object,
  { idempotencyKey, signal }: RequestOptions = {},
): { url: string; init: RequestInit } {
  if (!http) throw new Error('this call has no route');
  const rest: Record<string, unknown> = { ...input };
  const path = http.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    Reflect.deleteProperty(rest, name);
    return encodeURIComponent(value);
  });
  const isQuery = http.method === 'GET';
  const said = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
  const url = `/api/v1${path}${isQuery && query !== '' ? `?${query}` : ''}`;
  const ifMatch = http.method === 'PATCH' || http.method === 'PUT' ? ifMatchOf(url) : undefined;
  return {
    url,
    init: {
      method: http.method,
      ...(signal ? { signal } : {}),
      headers: {
        ...(isQuery ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
      },
      ...(isQuery ? {} : { body: JSON.stringify(rest) }),
    },
  };
}
