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

/** The start of a packet; its output follows as JSON, up to two closing braces. */
const start = (id: string): string =>
  `{"id":${JSON.stringify(id)},"isDisposed":true,"response":{"output":`;

/** Nest's packet of a reply. */
export const encodeReply = (id: string, response: Reply): string =>
  'output' in response && response.output !== undefined
    ? `${start(id)}${JSON.stringify(response.output)}}}`
    : JSON.stringify({ id, isDisposed: true, response });

/** The output of a reply as it travelled, without parsing it, or the problem. */
export function decodeReply(
  id: string,
  packet: string,
): { json: string | undefined } | Extract<Reply, { problem: unknown }> {
  const before = start(id);
  if (packet.startsWith(before)) return { json: packet.slice(before.length, -2) };
  const { response } = JSON.parse(packet) as { response: Reply };
  return 'problem' in response ? response : { json: JSON.stringify(response.output) };
}

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
