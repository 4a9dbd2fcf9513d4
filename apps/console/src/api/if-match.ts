/** By URL, the tag of the state from which somebody started who is changing it now. */
const tags = new Map<string, string>();

/** What a change of this URL is to find. */
export const ifMatchOf = (url: string): string | undefined => tags.get(url);

/** What it is known by from now on, once it was changed. */
export function noteTag(url: string, response: Response): void {
  const tag = response.headers.get('etag');
  if (tag !== null && tags.has(url)) tags.set(url, tag);
}

/** Has whatever changes a URL meanwhile be refused where it is not in that state any more. @returns by which tag it is known afterwards */
export async function whileUnchanged(
  url: string,
  tag: string,
  work: () => Promise<unknown>,
): Promise<string> {
  tags.set(url, tag);
  try {
    await work();
    return tags.get(url) ?? tag;
  } finally {
    tags.delete(url);
  }
}
