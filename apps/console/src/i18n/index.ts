import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { safeStorage } from '../api/safe-storage.js';
import type { Texts } from './texts.js';

/** To add a language, add a folder next to these and a line here. */
const LANGUAGES = {
  en: () => import('./en/index.js'),
  de: () => import('./de/index.js'),
  fr: () => import('./fr/index.js'),
  es: () => import('./es/index.js'),
  it: () => import('./it/index.js'),
  nl: () => import('./nl/index.js'),
} as const;
/** What the pages in front of the session say, where that is apart: they need not wait for the rest. */
const BEGINNINGS: Partial<Record<ConsoleLanguage, () => Promise<{ texts: object }>>> = {
  en: () => import('./en/beginning.js'),
  de: () => import('./de/beginning.js'),
  fr: () => import('./fr/beginning.js'),
  es: () => import('./es/beginning.js'),
  it: () => import('./it/beginning.js'),
  nl: () => import('./nl/beginning.js'),
};

export type ConsoleLanguage = keyof typeof LANGUAGES;

export const consoleLanguages = Object.keys(LANGUAGES);

const isKnown = (language: string): language is ConsoleLanguage => language in LANGUAGES;

const STORAGE_KEY = 'gatehouse.language';

/** The stored language, or the browser's. */
function preferredLanguage(): ConsoleLanguage {
  const languages = [safeStorage.get(STORAGE_KEY) ?? '', ...navigator.languages];
  return languages.map((each) => each.slice(0, 2)).find(isKnown) ?? 'en';
}

let isComplete = false;

async function textsOf(language: ConsoleLanguage): Promise<object> {
  const load = isComplete ? LANGUAGES[language] : (BEGINNINGS[language] ?? LANGUAGES[language]);
  return (await load()).texts;
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

/** Loads what {@link startTexts} has left out. */
export async function completeTexts(): Promise<void> {
  if (isComplete) return;
  isComplete = true;
  await addTexts(i18next.language as ConsoleLanguage);
}

async function addTexts(language: ConsoleLanguage): Promise<void> {
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
    resources: { translation: Texts };
  }
}
