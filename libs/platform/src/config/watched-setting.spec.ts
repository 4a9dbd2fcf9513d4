import { describe, expect, it } from 'vitest';
import { watchedSetting } from './watched-setting.js';

describe('what is made of a setting', () => {
  it('is parsed again only when the text has changed', () => {
    let text = '1';
    const now = watchedSetting(
      () => text,
      (number) => ({ number }),
      () => undefined,
      0,
    );
    const first = now();
    expect(now()).toBe(first);
    text = '2';
    expect(now()).toEqual({ number: '2' });
    expect(now()).toBe(now());
  });

  it('stays as it was while the text is invalid, which is logged once', () => {
    const refused: unknown[] = [];
    let text = '{"a":1}';
    const now = watchedSetting(
      () => text,
      (json) => JSON.parse(json) as object,
      (error) => refused.push(error),
      0,
    );
    text = '{"a":';
    expect([now(), now(), now()]).toEqual([{ a: 1 }, { a: 1 }, { a: 1 }]);
    expect(refused).toHaveLength(1);
    text = '{"a":2}';
    expect(now()).toEqual({ a: 2 });
    expect(refused).toHaveLength(1);
  });

  it('is nothing where there was nothing to make it of before', () => {
    expect(() =>
      watchedSetting(
        () => '{',
        JSON.parse,
        () => undefined,
      ),
    ).toThrow(SyntaxError);
  });

  it('does not read the setting on each use', () => {
    let looked = 0;
    const now = watchedSetting(
      () => String(looked++),
      (text) => text,
      () => undefined,
      60_000,
    );
    for (let i = 0; i < 1_000; i++) expect(now()).toBe('0');
    expect(looked).toBe(1);
  });
});
