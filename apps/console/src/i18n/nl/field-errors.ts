import type { Texts } from '../texts.js';

export const fieldErrors: Pick<Texts, 'fieldErrors'> = {
  fieldErrors: {
    required: 'Dit veld is verplicht.',
    'unknown-field': 'Onbekend veld.',
    'too-short': 'Gebruik minstens {{count}} tekens.',
    'too-long': 'Gebruik hoogstens {{count}} tekens.',
    'too-many': 'Hoogstens {{count}} toegestaan.',
    'out-of-range': 'Buiten bereik; de grens is {{count}}.',
    'not-an-option': 'Moet een van deze zijn: {{list}}.',
    'not-an-email': 'Voer een geldig e-mailadres in.',
    'not-a-url': 'Voer een geldige URL in die begint met https://.',
    'not-a-date': 'Voer een geldige datum in.',
    'not-allowed-characters': 'Bevat tekens die niet zijn toegestaan.',
    'not-utf-8': 'Sommige tekens zijn onleesbaar. Sla het bestand op als ‘CSV UTF-8’.',
    invalid: 'Deze waarde is ongeldig.',
    'no-header': 'Het bestand moet beginnen met een kopregel.',
    'missing-column': 'Deze kolom ontbreekt.',
    'unknown-column': 'Onbekende kolom.',
    'repeated-column': 'Deze kolom komt twee keer voor.',
    'extra-cell': 'Deze rij heeft meer cellen dan de kopregel.',
    'unclosed-quote': 'Aanhalingsteken niet gesloten.',
    'misplaced-quote': 'Onverwacht aanhalingsteken.',
    'row-too-long': 'Deze rij is te lang.',
    'too-many-rows': 'Te veel rijen; de grens is {{count}}.',
    'code-or-serial-number': 'Een code of serienummer is nodig om de installatie te herkennen.',
  },
};
