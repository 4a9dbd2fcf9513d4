import type { Texts } from '../texts.js';

export const applications: Pick<Texts, 'secrets'> = {
  secrets: {
    copy: 'Kopieren',
    once: 'Kopieren Sie es jetzt: Es wird nicht noch einmal angezeigt.',
    copied: 'Ich habe es kopiert',
  },
};
