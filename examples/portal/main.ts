import { readFile } from 'node:fs/promises';
import { startPortal } from './portal.ts';

/** `npm start` writes the settings of this application here, along with its demonstration data. */
const file = new URL('../../.gatehouse/example.json', import.meta.url);

const { env } = process;
const written = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<
  string,
  string
>;
const gatehouseUrl = env['GATEHOUSE_URL'] ?? written['gatehouseUrl'];
const clientId = env['CLIENT_ID'] ?? written['clientId'];
const clientSecret = env['CLIENT_SECRET'] ?? written['clientSecret'];
if (!gatehouseUrl || !clientId || !clientSecret) {
  console.error(
    'Start Gatehouse with `npm start` first, or set GATEHOUSE_URL, CLIENT_ID and CLIENT_SECRET.',
  );
  process.exit(1);
}
const { url } = await startPortal({
  gatehouseUrl,
  clientId,
  clientSecret,
  port: Number(env['PORT'] ?? 4100),
});
console.log(`The portal is at ${url}. Sign in as technik@harbour-clinic.example.`);
