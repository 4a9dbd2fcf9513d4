import { Site } from '@gatehouse/contracts/service-desk';
import type { Cast } from './cast.js';
import { listen, type Listener } from './feed-listener.js';
import { ms, printTable, quantile, type Figure } from './table.js';
import { tokenOf } from './token.js';

const RATES = [25, 50, 100, 200, 400];
const SECONDS = 10;
/** How long to wait for what is still on its way. */
const LAST_MS = 15_000;
const AREAS = ['jobs', 'assets', 'problem-reports', 'dashboard'];

/** From the moment at which a customer sends a report to the one at which its provider sees it, at more and more reports. */
export async function measureReportToFeed(urls: readonly string[], cast: Cast): Promise<void> {
  const { administrator, customerId } = cast;
  await administrator.call('PUT', `/customers/${customerId}/access`, {
    enabled: true,
    areas: AREAS,
  });
  const site = Site.parse(
    await administrator.call('POST', '/sites', { customerId, name: 'Measured' }),
  );
  const figures: Figure[] = [];
  for (const rate of RATES) figures.push(...(await measureAt(rate, urls, cast, site.id)));
  printTable(`Report to feed, ${SECONDS} s at each rate`, figures);
}

async function measureAt(
  rate: number,
  urls: readonly string[],
  cast: Cast,
  siteId: string,
): Promise<Figure[]> {
  // Both live for five minutes, which is longer than one round.
  const token = await tokenOf(urls[0] ?? '', cast);
  const listener = await listen(urls.at(-1) ?? '', await cast.administrator.freshToken());
  const answered: number[] = [];
  const sent = new Map<string, number>();
  const begun = performance.now();
  const reports = Array.from({ length: rate * SECONDS }, async (_, index) => {
    // Each at its time, whatever has become of those before: who reports does not wait for others.
    await until(begun + (index * 1_000) / rate);
    const title = `Report ${rate} ${index}`;
    const at = performance.now();
    const response = await fetch(`${urls[index % urls.length] ?? ''}/api/v1/problem-reports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ siteId, title, description: 'Something is wrong.' }),
    });
    await response.arrayBuffer();
    answered.push(performance.now() - at);
    if (response.status === 201) sent.set(title, at);
  });
  await Promise.all(reports);
  const figures = await figuresOf(rate, sent, listener);
  listener.close();
  return [...figures, [`${rate}/s: report answered, p50`, ms(quantile(answered, 0.5))]];
}

async function figuresOf(
  rate: number,
  sent: ReadonlyMap<string, number>,
  listener: Listener,
): Promise<Figure[]> {
  const last = performance.now() + LAST_MS;
  const missing = (): number =>
    [...sent.keys()].filter((title) => !listener.seen.has(title)).length;
  while (missing() > 0 && performance.now() < last) await until(performance.now() + 50);
  const took = [...sent].flatMap(([title, at]) => {
    const seenAt = listener.seen.get(title);
    return seenAt === undefined ? [] : [seenAt - at];
  });
  return [
    [`${rate}/s: seen in the feed, p50`, ms(quantile(took, 0.5))],
    [`${rate}/s: seen in the feed, p99`, ms(quantile(took, 0.99))],
    [`${rate}/s: reports taken, and of those not seen`, `${sent.size}, ${missing()}`],
  ];
}

const until = (moment: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));
