import { describe, expect, it } from 'vitest';
import { withMany } from './plurals.js';

const GROUPS = ['index', 'records', 'setup', 'support'];

async function textsIn(language: string): Promise<object> {
  const groups = GROUPS.map(async (group) => {
    const { texts } = (await import(`./${language}/${group}.ts`)) as { texts: object };
    return texts;
  });
  return Object.assign({}, ...(await Promise.all(groups))) as object;
}

const TRANSLATIONS = [
  ['German', 'de', await textsIn('de')],
  ['French', 'fr', await textsIn('fr')],
  ['Spanish', 'es', await textsIn('es')],
  ['Portuguese', 'pt', await textsIn('pt')],
  ['Italian', 'it', await textsIn('it')],
  ['Dutch', 'nl', await textsIn('nl')],
  ['Japanese', 'ja', await textsIn('ja')],
] as const;

/** Names, terms and words that some language writes as English does. */
const SHARED_WORDS = new Set(
  `
  Account Action Actions Admin Audience Administrator Agent Application Applications Branding Browser Code
  Codes Color Contact Contacts CSV Dashboard Description Details Domain Gatehouse h Hash Inspection
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
  text.replaceAll(/\$t\(.*?\)|\{\{.*?\}\}/g, '').match(/\p{L}[\p{L}-]*/gu) ?? [];

const original = new Map(flat(await textsIn('en')));

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
