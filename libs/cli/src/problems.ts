import { GatehouseProblem } from '@gatehouse/client';
import { visible } from './output.js';

/** What went wrong and what to do, for people or as JSON. */
export async function explain(error: unknown, isJson: boolean): Promise<string> {
  if (!(error instanceof GatehouseProblem)) {
    const detail = messageOf(error);
    return isJson ? `${JSON.stringify({ detail })}\n` : `gatehouse: ${visible(detail)}\n`;
  }
  if (isJson) return `${JSON.stringify({ status: error.status, ...error.data })}\n`;
  const { title, message, errors, traceId } = error;
  const faults = errors.map(({ pointer, detail }) => `  ${pointer || '/'}: ${detail}`);
  const remedy = await remedyOf(error);
  return visible(
    [
      `gatehouse: ${title}`,
      errors.length > 0 ? faults.join('\n') : `  ${message}`,
      ...(remedy === undefined ? [] : [`  ${remedy}`]),
      ...(traceId === undefined ? [] : [`  (${error.code}, trace ${traceId})`]),
      '',
    ].join('\n'),
  );
}

/** Gatehouse explains each problem at an address of its own. */
async function remedyOf({ url, code }: GatehouseProblem): Promise<string | undefined> {
  if (code === 'unknown') return undefined;
  try {
    const headers = { accept: 'application/json' };
    const response = await fetch(new URL(`/problems/${code}`, url), {
      headers,
      signal: AbortSignal.timeout(3_000),
    });
    return ((await response.json()) as { remedy?: string }).remedy;
  } catch {
    return undefined;
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause, message } = error;
  const reason = cause instanceof Error ? cause.message || cause.name : '';
  return reason === '' ? message : `${message}: ${reason}`;
}
