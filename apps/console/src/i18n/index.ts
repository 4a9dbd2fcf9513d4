import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { kept } from '../api/tabs.js';
import type { Texts } from './texts.js';

/** The languages whose texts are complete. One more is a folder beside these, and a line here. */
const LANGUAGES = {
  en: () => import('./en/index.js'),
  de: () => import('./de/index.js'),
} as const;
export type ConsoleLanguage = keyof typeof LANGUAGES;

export const consoleLanguages = Object.keys(LANGUAGES);

const isComplete = (language: string): language is ConsoleLanguage => language in LANGUAGES;

const WISH = 'gatehouse.language';

/** The language of this browser, until somebody has said otherwise. */
function wished(): ConsoleLanguage {
  const languages = [kept.get(WISH) ?? '', ...navigator.languages];
  return languages.map((each) => each.slice(0, 2)).find(isComplete) ?? 'en';
}

export async function startTexts(): Promise<void> {
  const language = wished();
  const texts = await LANGUAGES[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    // Permissions have colons in their names.
    nsSeparator: false,
    resources: { [language]: { translation: texts.texts } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

/** Speaks another language; one that has no texts yet leaves the present one. */
export async function speak(language: string): Promise<void> {
  if (!isComplete(language) || language === i18next.language) return;
  const texts = await LANGUAGES[language]();
  i18next.addResourceBundle(language, 'translation', texts.texts);
  await i18next.changeLanguage(language);
  kept.set(WISH, language);
  document.documentElement.lang = language;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts };
  }
}
