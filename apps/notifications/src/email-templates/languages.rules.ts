import type { Language } from '@gatehouse/contracts';
import type { Words } from '../words.js';
import { dutch } from './dutch.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { italian } from './italian.js';
import { japanese } from './japanese.js';
import { portuguese } from './portuguese.js';
import { spanish } from './spanish.js';

/** By language. One that has no words here yet is written to in English. */
const WORDS: Readonly<Partial<Record<Language, Words>>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
  ja: japanese,
};

/** What mails say in a language. */
export const wordsIn = (language: Language): Words => WORDS[language] ?? english;
