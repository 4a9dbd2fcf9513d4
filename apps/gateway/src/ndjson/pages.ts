import { z } from 'zod';

/** One answer of a list, as it travelled. */
const Page = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() });

/** As many at once as a list gives. */
const PAGE = 200;

/** Every item of a list, asked for page by page as they are wanted. */
export async function* pagesOf(
  ask: (input: object) => Promise<unknown>,
): AsyncGenerator<unknown, void> {
  let cursor: string | null = null;
  do {
    const place: object = cursor === null ? {} : { cursor };
    const page = Page.parse(await ask({ limit: PAGE, ...place }));
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
