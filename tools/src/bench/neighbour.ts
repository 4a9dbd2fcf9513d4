import { setTimeout as sleep } from 'node:timers/promises';

/** Asks one thing again and again, and prints how long each answer took. Run as a process of its own: what others send is not to keep it. */
const [url = '', token = '', seconds = '0'] = process.argv.slice(2);
const headers = { authorization: `Bearer ${token}` };
const times: number[] = [];
const until = performance.now() + Number(seconds) * 1_000;
while (performance.now() < until) {
  const begun = performance.now();
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  times.push(performance.now() - begun);
  await sleep(5);
}
console.log(JSON.stringify(times));
