import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../console/src/app');
const read = (name) => readFile(join(FOLDER, name), 'utf8');
const pathsIn = (source) => [...source.matchAll(/\bpath="([^"]+)"/g)].map(([, path]) => path);

/** The paths of the console's routes, by who sees them: `public` before signing in, else by kind of organization. */
export async function consoleRoutes() {
  const signedIn = await read('authenticated-routes.tsx');
  const listed = (pattern) => signedIn.match(pattern)?.[1] ?? '';
  const shared = pathsIn(listed(/const sharedRoutes = \[(.*?)\n\];/s));
  const desk = pathsIn(listed(/const deskRoutes = \[(.*?)\n\];/s));
  const of = (kind) => {
    const list = listed(new RegExp(`\\n  ${kind}: \\[(.*?)\\n  \\],`, 's'));
    return [...shared, ...(list.includes('...deskRoutes') ? desk : []), ...pathsIn(list)];
  };
  const routes = {
    public: [...pathsIn(await read('app-routes.tsx')), '/device'],
    provider: of('provider'),
    customer: of('customer'),
    platform: of('platform'),
  };
  const parsed = new Set(Object.values(routes).flat());
  const unparsed = pathsIn(signedIn).filter((path) => !parsed.has(path));
  if (unparsed.length > 0) throw new Error(`routes of no one: ${unparsed.join(', ')}`);
  return routes;
}

/** Fails if a route has no page to be taken, or a page no route. */
export function checkComplete(routes, pages) {
  for (const [kind, paths] of Object.entries(routes)) {
    const known = new Set(pages.filter((page) => page.kind === kind).map(({ route }) => route));
    const missing = paths.filter((path) => !known.has(path));
    const gone = [...known].filter((path) => !paths.includes(path));
    if (missing.length > 0) throw new Error(`no page for ${kind}: ${missing.join(', ')}`);
    if (gone.length > 0) throw new Error(`no route for ${kind}: ${gone.join(', ')}`);
  }
}
