import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { Language } from '@gatehouse/contracts';
import { safeStorage } from '../api/safe-storage.js';
import { withMany } from './plurals.js';
import type { RecordTexts, SetupTexts, SupportTexts, Texts } from './texts.js';

/** Texts are loaded with the pages that need them, so that the first ones show early. */
type Group = 'beginning' | 'index' | 'records' | 'setup' | 'support';

/** A folder next to this file for each of the contracts' languages. */
const LOADERS = import.meta.glob<{ texts: object }>(
  './*/{beginning,index,records,setup,support}.ts',
);

export const consoleLanguages = Language.options;

const isKnown = (language: string): language is Language =>
  consoleLanguages.some((each) => each === language);

const STORAGE_KEY = 'gatehouse.language';

/** The stored language, or the browser's. */
function preferredLanguage(): Language {
  const languages = [safeStorage.get(STORAGE_KEY) ?? '', ...navigator.languages];
  return languages.map((each) => each.slice(0, 2)).find(isKnown) ?? 'en';
}

const shown = new Set<Group>();

async function textsOf(language: Language): Promise<object> {
  const groups = [...shown].map(async (group) => {
    const { texts } = (await LOADERS[`./${language}/${group}.ts`]?.()) ?? {};
    return texts;
  });
  return withMany(Object.assign({}, ...(await Promise.all(groups))) as object);
}

/** @param complete whether more than the pages in front of the session will be shown */
export async function startTexts(complete: boolean): Promise<void> {
  shown.add(complete ? 'index' : 'beginning');
  const language = preferredLanguage();
  const translation = await textsOf(language);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    // Permission names contain colons.
    nsSeparator: false,
    resources: { [language]: { translation } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

/** Runs once, however many wait for it, and again where it has failed. */
function once(load: () => Promise<void>): () => Promise<void> {
  let loading: Promise<void> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

const loaderOf = (group: Group) =>
  once(() => {
    shown.add(group);
    return addTexts(i18next.language as Language);
  });

/** Loads what {@link startTexts} has left out. */
export const completeTexts = loaderOf('index');

/** Loads what the pages say on which a provider brands its portal and connects its systems. */
export const setupTexts = loaderOf('setup');

/** Loads what the pages say of one customer, and those that show records of the audit log. */
export const recordTexts = loaderOf('records');

/** Loads what only the pages for support say. */
export const supportTexts = loaderOf('support');

async function addTexts(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await textsOf(language));
}

/** Changes the language, also for later visits; unsupported languages are ignored. */
export async function changeLanguage(language: string): Promise<void> {
  if (!isKnown(language) || language === i18next.language) return;
  await show(language);
  safeStorage.set(STORAGE_KEY, language);
}

/**
 * Shows the first language that there is, until the page is left: another program prefers it.
 * @param tags best first (BCP 47); of another region, it is the same language
 */
export async function showFirstLanguage(tags: readonly string[]): Promise<void> {
  const language = tags.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '').find(isKnown);
  if (language && language !== i18next.language) await show(language);
}

async function show(language: Language): Promise<void> {
  await addTexts(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts & RecordTexts & SetupTexts & SupportTexts };
  }
}
