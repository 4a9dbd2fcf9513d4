import type { Texts } from '../texts.js';

export const faults: Pick<Texts, 'faults'> = {
  faults: {
    required: 'Das fehlt.',
    'unknown-field': 'Ein solches Feld gibt es nicht.',
    'too-short': 'Mindestens {{count}} Zeichen, bitte.',
    'too-long': 'Höchstens {{count}} Zeichen, bitte.',
    'too-many': 'Höchstens {{count}}, bitte.',
    'out-of-range': 'Die Zahl liegt außerhalb des Bereichs; die Grenze ist {{count}}.',
    'not-an-option': 'Möglich ist: {{list}}.',
    'not-an-email': 'Das ist keine vollständige E-Mail-Adresse.',
    'not-a-url': 'Das ist keine vollständige Adresse; sie beginnt mit https://.',
    'not-a-date': 'Das ist kein Datum.',
    'not-allowed-characters': 'Das enthält Zeichen, die hier nicht möglich sind.',
    'not-utf-8': 'Einige Buchstaben sind nicht lesbar. Speichern Sie die Datei als „CSV UTF-8“.',
    invalid: 'Das wird nicht angenommen.',
    'no-header': 'Die Datei muss mit einer Zeile beginnen, die die Spalten nennt.',
    'missing-column': 'Diese Spalte fehlt.',
    'unknown-column': 'Eine solche Spalte gibt es nicht.',
    'repeated-column': 'Diese Spalte gibt es zweimal.',
    'extra-cell': 'Neben den benannten Spalten steht noch eine Zelle.',
    'unclosed-quote': 'Ein Anführungszeichen wird geöffnet und nicht geschlossen.',
    'misplaced-quote': 'Ein Anführungszeichen steht, wo keines stehen kann.',
    'row-too-long': 'Die Zeile ist zu lang.',
    'too-many-rows': 'Die Datei hat zu viele Zeilen: {{count}} sind möglich.',
    'code-or-serial-number':
      'Ein Code oder eine Seriennummer ist nötig, um die Anlage wiederzuerkennen.',
  },
};
