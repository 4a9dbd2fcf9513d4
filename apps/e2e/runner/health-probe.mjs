// Probes the health of processes until stopped, and reports the response times. Runs in its own process, since a load generator
// would measure its own load. It also probes itself: the response times of an idle process are the machine's share in the others'.
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 50;
/** After this time a probe counts as failed. */
const TIMEOUT_MS = 5_000;

let on = true;

/** On a new connection, as orchestrators do: a kept-alive one may be closed by either side at any moment. */
const probe = (url) =>
  new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: TIMEOUT_MS }, (response) => {
      response.resume();
      resolve(String(response.statusCode));
    });
    request.on('timeout', () => request.destroy(new Error('no response in time')));
    request.on('error', (error) => resolve(String(error)));
  });

async function watch(url) {
  const [times, failed] = [[], []];
  while (on) {
    const begun = performance.now();
    const outcome = await probe(url);
    times.push(performance.now() - begun);
    if (outcome !== '200') failed.push(`${url}: ${outcome}`);
    await sleep(PAUSE_MS);
  }
  return { times, failed };
}

const merged = (watches) => ({
  times: watches.flatMap(({ times }) => times).sort((a, b) => a - b),
  failed: watches.flatMap(({ failed }) => failed),
});

const idle = createServer((_, response) => response.end('{"status":"ok"}')).listen(0, '127.0.0.1');
await once(idle, 'listening');
const own = watch(`http://127.0.0.1:${idle.address().port}/health/live`);
const others = process.argv.slice(2).map(watch);

process.on('message', async () => {
  on = false;
  process.send({ others: merged(await Promise.all(others)), own: merged([await own]) });
  idle.close();
  process.disconnect();
});
process.send('begun');
