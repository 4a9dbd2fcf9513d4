import type { Language } from '@gatehouse/contracts';
import type { Wording } from './wording.rules.js';
import { dutch } from './dutch.rules.js';
import { english } from './english.rules.js';
import { french } from './french.rules.js';
import { german } from './german.rules.js';
import { italian } from './italian.rules.js';
import { japanese } from './japanese.rules.js';
import { portuguese } from './portuguese.rules.js';
import { spanish } from './spanish.rules.js';

const WORDINGS: Readonly<Record<Language, Wording>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
  ja: japanese,
};

export const wordingIn = (language: Language): Wording => WORDINGS[language];
