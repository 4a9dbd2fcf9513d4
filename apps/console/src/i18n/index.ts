import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { safeStorage } from '../api/safe-storage.js';
import type { Texts } from './texts.js';

/** To add a language, add a folder next to these and a line here. */
const LANGUAGES = {
  en: () => import('./en/index.js'),
  de: () => import('./de/index.js'),
} as const;
export type ConsoleLanguage = keyof typeof LANGUAGES;

export const consoleLanguages = Object.keys(LANGUAGES);

const isComplete = (language: string): language is ConsoleLanguage => language in LANGUAGES;

const STORAGE_KEY = 'gatehouse.language';

/** The stored language, or the browser's. */
function preferredLanguage(): ConsoleLanguage {
  const languages = [safeStorage.get(STORAGE_KEY) ?? '', ...navigator.languages];
  return languages.map((each) => each.slice(0, 2)).find(isComplete) ?? 'en';
}

export async function startTexts(): Promise<void> {
  const language = preferredLanguage();
  const texts = await LANGUAGES[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    // Permission names contain colons.
    nsSeparator: false,
    resources: { [language]: { translation: texts.texts } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

/** Changes the language; unsupported languages are ignored. */
export async function changeLanguage(language: string): Promise<void> {
  if (!isComplete(language) || language === i18next.language) return;
  const texts = await LANGUAGES[language]();
  i18next.addResourceBundle(language, 'translation', texts.texts);
  await i18next.changeLanguage(language);
  safeStorage.set(STORAGE_KEY, language);
  document.documentElement.lang = language;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts };
  }
}
