import { headers, type MsgHdrs } from '@nats-io/transport-node';

/** The names of the headers of a call. */
export const HEADER = {
  actor: 'gatehouse-actor',
  onBehalfOf: 'gatehouse-on-behalf-of',
  device: 'gatehouse-device',
  timeout: 'gatehouse-timeout',
  idempotencyKey: 'gatehouse-idempotency-key',
  ifMatch: 'gatehouse-if-match',
  traceparent: 'traceparent',
} as const;

/** The reply to a call: its output, or a problem. */
export type Reply = { output: unknown } | { problem: { code: string; data: object } };

export function headersOf(
  values: Partial<Record<keyof typeof HEADER, string | undefined>>,
): MsgHdrs {
  const result = headers();
  for (const name of Object.keys(HEADER) as (keyof typeof HEADER)[]) {
    const value = values[name];
    if (value !== undefined) result.set(HEADER[name], value);
  }
  return result;
}
