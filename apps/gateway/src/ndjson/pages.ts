import { z } from 'zod';

/** A page of a list. */
const Page = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() });

/** The maximum page size. */
const PAGE = 200;

/** Every item of a list, fetched page by page on demand. */
export async function* pagesOf(
  callService: (input: object) => Promise<unknown>,
): AsyncGenerator<unknown, void> {
  let cursor: string | null = null;
  do {
    const place: object = cursor === null ? {} : { cursor };
    const page = Page.parse(await callService({ limit: PAGE, ...place }));
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
