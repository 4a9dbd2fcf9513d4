import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@gatehouse/contracts';
import { safeStorage } from '../api/safe-storage.js';
import { withMany } from './plurals.js';
import type { SupportTexts, Texts } from './texts.js';

type Loader = () => Promise<{ texts: object }>;

/** To add a language, add a folder next to these, and a line here and twice below. */
const LANGUAGES: Record<Language, Loader> = {
  en: () => import('./en/index.js'),
  de: () => import('./de/index.js'),
  fr: () => import('./fr/index.js'),
  es: () => import('./es/index.js'),
  pt: () => import('./pt/index.js'),
  it: () => import('./it/index.js'),
  nl: () => import('./nl/index.js'),
  ja: () => import('./ja/index.js'),
};
/** What the pages in front of the session say: they need not wait for the rest. */
const BEGINNINGS: Record<Language, Loader> = {
  en: () => import('./en/beginning.js'),
  de: () => import('./de/beginning.js'),
  fr: () => import('./fr/beginning.js'),
  es: () => import('./es/beginning.js'),
  pt: () => import('./pt/beginning.js'),
  it: () => import('./it/beginning.js'),
  nl: () => import('./nl/beginning.js'),
  ja: () => import('./ja/beginning.js'),
};

/** What the pages for support say. */
const SUPPORT: Record<Language, () => Promise<{ support: SupportTexts }>> = {
  en: () => import('./en/support.js'),
  de: () => import('./de/support.js'),
  fr: () => import('./fr/support.js'),
  es: () => import('./es/support.js'),
  pt: () => import('./pt/support.js'),
  it: () => import('./it/support.js'),
  nl: () => import('./nl/support.js'),
  ja: () => import('./ja/support.js'),
};

export const consoleLanguages = Object.keys(LANGUAGES);

const isKnown = (language: string): language is Language => language in LANGUAGES;

const STORAGE_KEY = 'gatehouse.language';

/** The stored language, or the browser's. */
function preferredLanguage(): Language {
  const languages = [safeStorage.get(STORAGE_KEY) ?? '', ...navigator.languages];
  return languages.map((each) => each.slice(0, 2)).find(isKnown) ?? 'en';
}

let isComplete = false;
let isForSupport = false;

async function textsOf(language: Language): Promise<object> {
  const load = (isComplete ? LANGUAGES : BEGINNINGS)[language];
  const [{ texts }, more] = await Promise.all([load(), isForSupport && SUPPORT[language]()]);
  return withMany({ ...texts, ...(more && more.support) });
}

/** @param complete whether more than the pages in front of the session will be shown */
export async function startTexts(complete: boolean): Promise<void> {
  isComplete = complete;
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

/** Loads what {@link startTexts} has left out. */
export const completeTexts = once(() => {
  isComplete = true;
  return addTexts(i18next.language as Language);
});

/** Loads what only the pages for support say. */
export const supportTexts = once(() => {
  isForSupport = true;
  return addTexts(i18next.language as Language);
});

async function addTexts(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await textsOf(language));
}

/** Changes the language; unsupported languages are ignored. */
export async function changeLanguage(language: string): Promise<void> {
  if (!isKnown(language) || language === i18next.language) return;
  await addTexts(language);
  await i18next.changeLanguage(language);
  safeStorage.set(STORAGE_KEY, language);
  document.documentElement.lang = language;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts & SupportTexts };
  }
}
