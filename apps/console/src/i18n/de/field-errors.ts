import type { Texts } from '../texts.js';

export const fieldErrors: Pick<Texts, 'fieldErrors'> = {
  fieldErrors: {
    required: 'Dieses Feld ist erforderlich.',
    'unknown-field': 'Unbekanntes Feld.',
    'too-short': 'Mindestens {{count}} Zeichen erforderlich.',
    'too-long': 'Höchstens {{count}} Zeichen erlaubt.',
    'too-many': 'Höchstens {{count}} erlaubt.',
    'out-of-range': 'Außerhalb des zulässigen Bereichs; die Grenze ist {{count}}.',
    'not-an-option': 'Zulässig sind: {{list}}.',
    'not-an-email': 'Geben Sie eine gültige E-Mail-Adresse ein.',
    'not-a-url': 'Geben Sie eine gültige URL ein, die mit https:// beginnt.',
    'not-a-date': 'Geben Sie ein gültiges Datum ein.',
    'not-allowed-characters': 'Enthält unzulässige Zeichen.',
    'not-utf-8': 'Einige Zeichen sind nicht lesbar. Speichern Sie die Datei als „CSV UTF-8“.',
    invalid: 'Dieser Wert ist ungültig.',
    'no-header': 'Die Datei muss mit einer Kopfzeile beginnen.',
    'missing-column': 'Diese Spalte fehlt.',
    'unknown-column': 'Unbekannte Spalte.',
    'repeated-column': 'Diese Spalte kommt doppelt vor.',
    'extra-cell': 'Diese Zeile hat mehr Zellen als die Kopfzeile.',
    'unclosed-quote': 'Ein Anführungszeichen wurde nicht geschlossen.',
    'misplaced-quote': 'Unerwartetes Anführungszeichen.',
    'row-too-long': 'Diese Zeile ist zu lang.',
    'too-many-rows': 'Zu viele Zeilen; höchstens {{count}} sind erlaubt.',
    'code-or-serial-number':
      'Zur Identifizierung der Anlage ist ein Code oder eine Seriennummer erforderlich.',
  },
};
