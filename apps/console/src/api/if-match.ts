/** ETags by URL while `withIfMatch` runs. */
const etags = new Map<string, string>();

export const ifMatchFor = (url: string): string | undefined => etags.get(url);

/** Records the new ETag after a change. */
export function updateEtag(url: string, response: Response): void {
  const tag = response.headers.get('etag');
  if (tag !== null && etags.has(url)) etags.set(url, tag);
}

/** Sends If-Match with changes of a URL while `work` runs. @returns the ETag afterwards */
export async function withIfMatch(
  url: string,
  tag: string,
  work: () => Promise<unknown>,
): Promise<string> {
  etags.set(url, tag);
  try {
    await work();
    return etags.get(url) ?? tag;
  } finally {
    etags.delete(url);
  }
}
