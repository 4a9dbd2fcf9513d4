import { Site } from '@gatehouse/contracts/service-desk';
import type { BenchFixture } from './bench-fixture.js';
import { listen, type Listener } from './feed-listener.js';
import { printCostOf } from './processor-time.js';
import { ms, printTable, quantile, type Figure } from './table.js';
import { tokenOf } from './token.js';

const RATES = [25, 50, 100, 200];
const SECONDS = 10;
/** How long to wait for the last events. */
const LAST_MS = 15_000;
const AREAS = ['jobs', 'assets', 'problem-reports', 'dashboard'];

/** The time from a customer's report until the provider sees it, at increasing rates. */
export async function measureReportToFeed(
  urls: readonly string[],
  fixture: BenchFixture,
  dataFolder: string,
): Promise<void> {
  const { administrator, customerId } = fixture;
  await administrator.call('PUT', `/customers/${customerId}/access`, {
    enabled: true,
    areas: AREAS,
  });
  const site = Site.parse(
    await administrator.call('POST', '/sites', { customerId, name: 'Measured' }),
  );
  const figures: Figure[] = [];
  await printCostOf('a report', dataFolder, async () => {
    let answered = 0;
    for (const rate of RATES) {
      const round = await measureAt(rate, urls, fixture, site.id);
      figures.push(...round.figures);
      answered += round.taken;
    }
    return { answered };
  });
  printTable(`Report to feed, ${SECONDS} s at each rate`, figures);
}

/** When a report was sent and acknowledged, by `performance.now()`. */
interface Sent {
  at: number;
  answeredAt: number;
}

async function measureAt(
  rate: number,
  urls: readonly string[],
  fixture: BenchFixture,
  siteId: string,
): Promise<{ figures: Figure[]; taken: number }> {
  // Both are valid for five minutes, longer than one round.
  const token = await tokenOf(urls[0] ?? '', fixture);
  const listener = await listen(urls.at(-1) ?? '', await fixture.administrator.freshToken());
  const sent = new Map<string, Sent>();
  const begun = performance.now();
  const reports = Array.from({ length: rate * SECONDS }, async (_, index) => {
    // Open-loop: each is sent on schedule without waiting for earlier ones.
    await until(begun + (index * 1_000) / rate);
    const title = `Report ${rate} ${index}`;
    const at = performance.now();
    const response = await fetch(`${urls[index % urls.length] ?? ''}/api/v1/problem-reports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ siteId, title, description: 'Something is wrong.' }),
    });
    await response.arrayBuffer();
    const answeredAt = performance.now();
    if (response.status === 201) sent.set(title, { at, answeredAt });
  });
  await Promise.all(reports);
  const figures = await figuresOf(rate, sent, listener);
  listener.close();
  return { figures, taken: sent.size };
}

async function figuresOf(
  rate: number,
  sent: ReadonlyMap<string, Sent>,
  listener: Listener,
): Promise<Figure[]> {
  const last = performance.now() + LAST_MS;
  const missing = (): number =>
    [...sent.keys()].filter((title) => !listener.seen.has(title)).length;
  while (missing() > 0 && performance.now() < last) await until(performance.now() + 50);
  const seen = [...sent].flatMap(([title, { at, answeredAt }]) => {
    const seenAt = listener.seen.get(title);
    return seenAt === undefined ? [] : [{ whole: seenAt - at, after: seenAt - answeredAt }];
  });
  const figure = (what: string, values: number[], share: number): Figure => [
    `${rate}/s: ${what}, ${share === 0.5 ? 'p50' : 'p99'}`,
    ms(quantile(values, share)),
  ];
  const whole = seen.map((each) => each.whole);
  const answered = [...sent.values()].map(({ at, answeredAt }) => answeredAt - at);
  return [
    figure('from the report to the feed', whole, 0.5),
    figure('from the report to the feed', whole, 0.99),
    figure('of that until the report is answered', answered, 0.5),
    figure('of that until the report is answered', answered, 0.99),
    figure(
      'and from then to the feed',
      seen.map((each) => each.after),
      0.99,
    ),
    [`${rate}/s: reports taken, and of those not seen`, `${sent.size}, ${missing()}`],
  ];
}

const until = (moment: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));
