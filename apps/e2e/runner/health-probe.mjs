// Asks for the health of processes until it is told to stop, and then says how long each answer took. In a process of its own,
// since whoever makes a load measures the load on itself.
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 50;
/** For whom a probe counts as failed. */
const PATIENCE_MS = 5_000;

const times = [];
const failed = [];
let on = true;

/** As orchestrators do, on a connection of its own: one that was kept may be closed by either side at any moment. */
const probe = (url) =>
  new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: PATIENCE_MS }, (response) => {
      response.resume();
      resolve(String(response.statusCode));
    });
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', (error) => resolve(String(error)));
  });

const loops = process.argv.slice(2).map(async (url) => {
  while (on) {
    const begun = performance.now();
    const outcome = await probe(url);
    times.push(performance.now() - begun);
    if (outcome !== '200') failed.push(`${url}: ${outcome}`);
    await sleep(PAUSE_MS);
  }
});

process.on('message', async () => {
  on = false;
  await Promise.all(loops);
  process.send({ times: times.sort((a, b) => a - b), failed });
  process.disconnect();
});
process.send('begun');
