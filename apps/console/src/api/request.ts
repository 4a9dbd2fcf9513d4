import type { Call } from '@gatehouse/contracts';
import { ifMatchFor } from './if-match.js';

export interface RequestOptions {
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** Builds the HTTP request of a call. */
export function buildRequest(
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
  const params = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(
    params.map(([name, value]) => [name, String(value)]),
  ).toString();
  const url = `/api/v1${path}${isQuery && query !== '' ? `?${query}` : ''}`;
  const ifMatch = http.method === 'PATCH' || http.method === 'PUT' ? ifMatchFor(url) : undefined;
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
