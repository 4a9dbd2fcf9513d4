import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats a request and prints the response times. Runs in its own process, so that the load generator does not slow it down. */
const [url = '', token = '', seconds = '0'] = process.argv.slice(2);
const headers = { authorization: `Bearer ${token}` };
const times: number[] = [];
const until = performance.now() + Number(seconds) * 1_000;
while (performance.now() < until) {
  const begun = performance.now();
  const response = await fetch(url, { headers });
  await response.arrayBuffer();
  times.push(performance.now() - begun);
  await sleep(5);
}
console.log(JSON.stringify(times));
