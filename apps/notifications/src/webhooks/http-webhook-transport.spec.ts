import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Networks,
  OutboundHttp,
  OutboundTargets,
  type Resolve,
} from '@gatehouse/platform/outbound';
import { WebhookReceiver } from '../testing/webhook-receiver-fixture.js';
import { HttpWebhookTransport } from './http-webhook-transport.js';

let receiver: WebhookReceiver;

beforeAll(async () => {
  receiver = await WebhookReceiver.start();
});

afterAll(() => receiver.stop());

const home = new Networks(['127.0.0.1/32']);
const at = (...addresses: string[]): Resolve => {
  const responses = addresses.map((address) => [{ address, family: 4 }]);
  // The last response is repeated.
  return () => Promise.resolve((responses.length > 1 ? responses.shift() : responses[0]) ?? []);
};
const transportOf = (targets: OutboundTargets, timeoutMs = 500) =>
  new HttpWebhookTransport(new OutboundHttp(targets, 'test', timeoutMs));
const postTo = (url: string, resolve: Resolve, allowed = home, timeoutMs = 500) =>
  transportOf(new OutboundTargets(allowed, resolve), timeoutMs).send(url, {}, '{}');
const urlAt = (host: string, path: string) => `http://${host}:${String(receiver.port)}${path}`;

describe('a delivery', () => {
  const inTwoMinutes = () => new Date(Date.now() + 120_000).toUTCString();

  it.each<[string, () => string, number | undefined]>([
    ['seconds', () => '20', 20],
    ['a time', inTwoMinutes, 120],
    ['a time that is past', () => 'Fri, 01 May 2026 12:00:00 GMT', undefined],
    ['nonsense', () => 'soon', undefined],
  ])('F77: reports Retry-After: %s', async (_what, header, seconds) => {
    receiver.respond = (response) => response.writeHead(503, { 'retry-after': header() }).end();
    const outcome = await postTo(urlAt('hooks.example', '/later'), at('127.0.0.1'));
    receiver.respond = (response) => response.writeHead(204).end();
    const asked = 'status' in outcome ? outcome.retryAfterSeconds : -1;
    if (seconds === undefined) expect(asked).toBeUndefined();
    else expect(Math.abs((asked ?? 0) - seconds)).toBeLessThanOrEqual(2);
  });

  it('goes to the checked address, with the host name in its headers', async () => {
    const url = urlAt('hooks.example', '/checked');
    expect(await postTo(url, at('127.0.0.1'))).toEqual({ status: 204 });
    const [delivery] = receiver.at('/checked');
    expect(delivery?.headers.host).toBe(`hooks.example:${String(receiver.port)}`);
  });

  it('is not sent if the host resolves differently by now (DNS rebinding)', async () => {
    const post = transportOf(
      new OutboundTargets(new Networks([]), at('93.184.215.14', '127.0.0.1')),
    );
    const url = `https://rebound.example:${String(receiver.port)}/rebound`;
    await post.check(url);
    expect(await post.send(url, {}, '{}')).toEqual({
      words: 'The host does not resolve to a public address.',
    });
    expect(receiver.at('/rebound')).toEqual([]);
  });

  it('resolves the host once, so that it connects to what was checked', async () => {
    let asked = 0;
    const counting: Resolve = (host) => {
      asked++;
      return at('127.0.0.1')(host);
    };
    await postTo(urlAt('once.example', '/once'), counting);
    expect(asked).toBe(1);
  });

  it('is not sent if one of several addresses is private', async () => {
    const both: Resolve = () =>
      Promise.resolve([
        { address: '93.184.215.14', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    const outcome = await postTo('https://mixed.example/', both, new Networks([]));
    expect(outcome).toEqual({ words: 'The host does not resolve to a public address.' });
  });

  it('times out, whether DNS or the response is missing', async () => {
    const never: Resolve = () => new Promise(() => undefined);
    const late = { words: 'did not answer within 0.5 s' };
    expect(await postTo(urlAt('slow.example', '/'), never)).toEqual(late);
    receiver.respond = () => undefined;
    expect(await postTo(urlAt('slow.example', '/'), at('127.0.0.1'))).toEqual(late);
  });

  it('stops reading an endless response', async () => {
    receiver.respond = (response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    const began = performance.now();
    expect(await postTo(urlAt('endless.example', '/'), at('127.0.0.1'), home, 5_000)).toEqual({
      status: 200,
    });
    expect(performance.now() - began).toBeLessThan(2_500);
  });

  it('reports a refused connection without its address', async () => {
    const outcome = await postTo('http://unreachable.example:1/', at('127.0.0.1'));
    expect(outcome).toEqual({ words: 'could not be reached: ECONNREFUSED' });
  });
});
