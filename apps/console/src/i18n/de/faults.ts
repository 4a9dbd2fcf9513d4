import type { Texts } from '../texts.js';

export const faults: Pick<Texts, 'faults'> = {
  faults: {
    required: 'Dieses Feld ist erforderlich.',
    'unknown-field': 'Unbekanntes Feld.',
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
    invalid: 'Dieser Wert ist ungültig.',
    'no-header': 'Die Datei muss mit einer Zeile beginnen, die die Spalten nennt.',
    'missing-column': 'Diese Spalte fehlt.',
    'unknown-column': 'Unbekannte Spalte.',
    'repeated-column': 'Doppelte Spalte.',
    'extra-cell': 'Diese Zeile hat mehr Zellen als Spalten.',
    'unclosed-quote': 'Ein Anführungszeichen ist nicht geschlossen.',
    'misplaced-quote': 'Unerwartetes Anführungszeichen.',
    'row-too-long': 'Die Zeile ist zu lang.',
    'too-many-rows': 'Die Datei hat zu viele Zeilen. Möglich sind {{count}}.',
    'code-or-serial-number':
      'Ein Code oder eine Seriennummer ist nötig, um die Anlage wiederzuerkennen.',
  },
};
