import { ImportResult, type ImportOutcome } from '@gatehouse/contracts/invitations';
import { expectResponse, toApiResponse, type ApiResponse } from './api-client.js';
import type { Person } from './person-fixture.js';
import { stack } from './stack.js';

export interface Upload {
  /** Relative to /api/v1. */
  path: string;
  headers?: Record<string, string>;
  gateway?: string;
}

export const upload = (
  { token }: Person,
  file: string | Uint8Array,
  { path, headers, gateway = stack.urls[0] }: Upload,
): Promise<Response> =>
  fetch(`${gateway}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv', ...headers },
    body: typeof file === 'string' ? file : new Uint8Array(file),
    signal: AbortSignal.timeout(120_000),
  });

/** Sends a file and reads the whole response. */
export const uploadAndRead = async (...sent: Parameters<typeof upload>): Promise<ApiResponse> =>
  toApiResponse(await upload(...sent), `POST ${sent[2].path}`);

/** Imports a file. @returns the result of each row */
export const importRows = async (...sent: Parameters<typeof upload>): Promise<ImportOutcome[]> =>
  expectResponse(await uploadAndRead(...sent), 200, ImportResult).items;

/** Reads a response line by line with arrival times. */
export async function* linesOf({ body }: Response): AsyncGenerator<{ line: string; at: number }> {
  if (!body) throw new Error('there is no response to read');
  let text = '';
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      yield { line: text.slice(0, end), at: performance.now() };
      text = text.slice(end + 1);
    }
  }
  if (text !== '') throw new Error(`the response broke off in: ${text}`);
}
