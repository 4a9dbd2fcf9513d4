import type { Texts } from '../texts.js';

export const fieldErrors: Pick<Texts, 'fieldErrors'> = {
  fieldErrors: {
    required: 'Questo campo è obbligatorio.',
    'unknown-field': 'Campo sconosciuto.',
    'too-short': 'Usi almeno {{count}} caratteri.',
    'too-long': 'Usi al massimo {{count}} caratteri.',
    'too-many': 'Al massimo {{count}}.',
    'out-of-range': 'Fuori intervallo; il limite è {{count}}.',
    'not-an-option': 'Valori possibili: {{list}}.',
    'not-an-email': 'Inserisca un indirizzo e-mail valido.',
    'not-a-url': 'Inserisca un URL valido che inizi con https://.',
    'not-a-date': 'Inserisca una data valida.',
    'not-allowed-characters': 'Contiene caratteri non consentiti.',
    'not-utf-8': 'Alcuni caratteri non sono leggibili. Salvi il file come «CSV UTF-8».',
    invalid: 'Questo valore non è valido.',
    'no-header': 'Il file deve iniziare con una riga di intestazione.',
    'missing-column': 'Questa colonna manca.',
    'unknown-column': 'Colonna sconosciuta.',
    'repeated-column': 'Questa colonna compare due volte.',
    'extra-cell': 'Questa riga ha più celle dell’intestazione.',
    'unclosed-quote': 'Virgolette non chiuse.',
    'misplaced-quote': 'Virgolette inattese.',
    'row-too-long': 'Questa riga è troppo lunga.',
    'too-many-rows': 'Troppe righe; il limite è {{count}}.',
    'code-or-serial-number': 'Per identificare l’impianto serve un codice o un numero di serie.',
  },
};
