import { describe, expect, it } from 'vitest';
import { texts as german } from './de/index.js';
import { support as germanSupport } from './de/support.js';
import { texts as english } from './en/index.js';
import { support as englishSupport } from './en/support.js';
import { texts as spanish } from './es/index.js';
import { support as spanishSupport } from './es/support.js';
import { texts as french } from './fr/index.js';
import { support as frenchSupport } from './fr/support.js';
import { texts as italian } from './it/index.js';
import { support as italianSupport } from './it/support.js';
import { texts as japanese } from './ja/index.js';
import { support as japaneseSupport } from './ja/support.js';
import { texts as dutch } from './nl/index.js';
import { support as dutchSupport } from './nl/support.js';
import { withMany } from './plurals.js';
import { texts as portuguese } from './pt/index.js';
import { support as portugueseSupport } from './pt/support.js';

const TRANSLATIONS = [
  ['German', 'de', { ...german, ...germanSupport }],
  ['French', 'fr', { ...french, ...frenchSupport }],
  ['Spanish', 'es', { ...spanish, ...spanishSupport }],
  ['Portuguese', 'pt', { ...portuguese, ...portugueseSupport }],
  ['Italian', 'it', { ...italian, ...italianSupport }],
  ['Dutch', 'nl', { ...dutch, ...dutchSupport }],
  ['Japanese', 'ja', { ...japanese, ...japaneseSupport }],
] as const;

/** Names, terms and words that some language writes as English does. */
const SHARED_WORDS = new Set(
  `
  Account Action Actions Admin Administrator Agent Application Applications Branding Code
  Codes Color Contact Contacts CSV Dashboard Description Details Gatehouse h Hash Inspection
  Installation Invitation Invitations Logo Machine Maintenance MB Menu Moderator Modules Name
  Native No Normal Notifications OK Pages Participants Password Person Photo Photos Platform
  Portal Problem Roles Scopes Secrets Service Session Sessions Single-page Site Sites Status
  Supervisor System Test Text Trace Type URL Version Web Webhook Webhooks
  `.split(/\s+/),
);

/** Each text by its path. */
const flat = (texts: object, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]: [string, string | object]) =>
    typeof text === 'string' ? [[path + key, text]] : flat(text, `${path}${key}.`),
  );

/** What i18next replaces in a text. */
const placeholders = (text: string): string[] =>
  (text.match(/\{\{.*?\}\}|\$t\(.*?\)/g) ?? []).sort();

const words = (text: string): string[] =>
  text.replaceAll(/\{\{.*?\}\}/g, '').match(/\p{L}[\p{L}-]*/gu) ?? [];

const original = new Map(flat({ ...english, ...englishSupport }));

describe.each(TRANSLATIONS)('the texts in %s', (_, language, translation) => {
  const translated = flat(translation);

  it('are as many as in English, and none is empty', () => {
    expect(translated.map(([path]) => path).sort()).toEqual([...original.keys()].sort());
    expect(translated.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have the placeholders of the English ones, but for a count that the singular spells out', () => {
    const differing = translated.filter(([path, text]) => {
      const expected = placeholders(original.get(path) ?? '').join();
      const actual = placeholders(text).join();
      return actual !== expected && !(path.endsWith('_one') && expected === '{{count}}' && !actual);
    });
    expect(differing).toEqual([]);
  });

  it('are translated', () => {
    const same = translated.filter(
      ([path, text]) =>
        text === original.get(path) && !words(text).every((word) => SHARED_WORDS.has(word)),
    );
    expect(same).toEqual([]);
  });

  it('have each plural form of the language', () => {
    const paths = new Set(flat(withMany(translation)).map(([path]) => path));
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...paths].filter((path) => path.endsWith('_other'));
    const expected = counted.flatMap((path) => forms.map((form) => path.replace(/other$/, form)));
    expect(expected.filter((path) => !paths.has(path))).toEqual([]);
  });
});
