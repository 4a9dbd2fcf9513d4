import pg from 'pg';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromium as chromiumPath } from '../local/browsers.js';
import type { BenchFixture } from './bench-fixture.js';
import { tasksDuring } from './page-tasks.js';
import { ms, printTable, quantile, type Figure } from './table.js';

const CUSTOMERS = 10_000;
const LOADS = 10;
const SEARCHES = 30;
const CHANGES = 30;
const SHOWN_MS = 30_000;
const MOST_SCROLLS = 2_000;
const LONG_MS = 50;

/** What people wait for in the console of a provider with 10,000 customers. */
export async function measureConsole(
  url: string,
  databaseUrl: string,
  fixture: BenchFixture,
): Promise<void> {
  await fill(databaseUrl, fixture.customerId);
  const browser = await chromium.launch({
    executablePath: chromiumPath((line) => console.log(line)),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const cold = await timeSignInPage(browser, url, 1);
    const slow = await timeSignInPage(browser, url, 4);
    const page = await signIn(browser, url, fixture);
    const tasks = await tasksDuring(page, () => scrollToEnd(page));
    await page.evaluate('scrollTo(0, 0)');
    const searches = await timeSearches(page);
    const changes = await timeChanges(page, fixture);
    printTable(`Console, Chromium, ${CUSTOMERS} customers`, [
      ...medianAndMost('sign-in page usable, nothing cached', cold),
      ...medianAndMost('the same at a quarter of the processor', slow),
      ...longTasks(
        'of its processor time while scrolling from the first to the last',
        tasks.map(({ computed }) => computed),
      ),
      ...longTasks(
        'by the clock meanwhile, waiting for a processor included',
        tasks.map(({ took }) => took),
      ),
      ...medianAndMost('a customer found by its name', searches),
      ...medianAndMost('a customer turned on or off elsewhere, until the list says so', changes),
    ]);
  } finally {
    await browser.close();
  }
}

const medianAndMost = (what: string, times: number[]): Figure[] => [
  [`${what}, median and most of ${times.length}`, ms(quantile(times, 0.5)), ms(quantile(times, 1))],
];

async function fill(databaseUrl: string, customerId: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set search_path to tenant_access');
    // Otherwise audit would still process a record of each during the measurement.
    await client.query('set session_replication_role to replica');
    await client.query(
      `insert into customers (id, provider_id, name, kind, created_at, version)
       select gen_random_uuid(), provider_id, 'Listed ' || lpad(n::text, 5, '0'), 'corporate', now(), 1
       from customers, generate_series(1, $2::integer) n where id = $1`,
      [customerId, CUSTOMERS],
    );
    await client.query(
      `insert into customer_counts (provider_id, department_id, access, customers)
       select provider_id, department_id, access, count(*) from customers where name like 'Listed %' group by 1, 2, 3`,
    );
    await client.query('analyze customers');
  } finally {
    await client.end();
  }
}

/** From the request of the page until the username can be typed. @param slowdown of the page's processor */
async function timeSignInPage(browser: Browser, url: string, slowdown: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < LOADS; i++) {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const begun = performance.now();
    await page.goto(`${url}/sign-in`, { waitUntil: 'commit' });
    await shown(page, '[autocomplete=username]');
    times.push(performance.now() - begun);
    await context.close();
  }
  return times;
}

async function signIn(browser: Browser, url: string, fixture: BenchFixture): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${url}/sign-in?next=/customers`);
  await page.getByLabel('Username').fill(fixture.administratorAccount.email);
  await page.getByLabel('Password', { exact: true }).fill(fixture.administratorAccount.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await rowOf(page, 'Listed 00001').waitFor();
  return page;
}

const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/**
 * Waits for an element with all of these texts, to the frame: locators look ever less often, in the end every half second, and would round
 * the times up.
 */
async function shown(page: Page, selector: string, ...texts: string[]): Promise<void> {
  await page.evaluate(`new Promise((done, failed) => {
    const until = performance.now() + ${String(SHOWN_MS)};
    const look = () => {
      const elements = [...document.querySelectorAll(${JSON.stringify(selector)})];
      const isShown = (element) => element.checkVisibility() &&
        ${JSON.stringify(texts)}.every((text) => element.textContent.includes(text));
      if (elements.some(isShown)) done();
      else if (performance.now() > until) failed(new Error('not shown in time'));
      else requestAnimationFrame(look);
    };
    look();
  })`);
}

async function scrollToEnd(page: Page): Promise<void> {
  const last = rowOf(page, 'Measured');
  for (let i = 0; (await last.count()) === 0; i++) {
    if (i === MOST_SCROLLS) throw new Error('the end of the list was not reached');
    await page.mouse.wheel(0, 3_000);
    await page.waitForTimeout(50);
  }
}

const longTasks = (what: string, times: number[]): Figure[] => [
  [
    `tasks over ${String(LONG_MS)} ms ${what}`,
    String(times.filter((each) => each > LONG_MS).length),
  ],
  ['the longest', ms(quantile(times, 1))],
];

async function timeSearches(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let i = 1; i <= SEARCHES; i++) {
    const name = `Listed ${String(i * 331).padStart(5, '0')}`;
    const begun = performance.now();
    await page.getByRole('searchbox').fill(name);
    await shown(page, 'tbody tr', name);
    times.push(performance.now() - begun);
  }
  return times;
}

async function timeChanges(page: Page, { administrator, customerId }: BenchFixture) {
  await page.getByRole('searchbox').fill('Measured');
  await rowOf(page, 'Measured').filter({ hasText: 'Accepted' }).waitFor();
  await administrator.freshToken();
  const times: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    const enabled = i % 2 === 1;
    const begun = performance.now();
    await administrator.call('PUT', `/customers/${customerId}/access`, { enabled });
    const status = enabled ? 'Accepted' : 'Disabled';
    await shown(page, 'tbody tr', 'Measured', status);
    times.push(performance.now() - begun);
  }
  return times;
}
