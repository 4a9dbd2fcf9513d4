import type { Wording } from './wording.rules.js';

export const italian: Wording = {
  locale: 'it-IT',
  greeting: (name) => (name ? `Ciao ${name},` : 'Ciao,'),
  onceUntil: (moment) => `Il link funziona una sola volta, fino al ${moment}.`,
  invitation: {
    subject: (organization) => `Invito a ${organization}`,
    opening: (who, organization) =>
      `${who === null ? 'Hai ricevuto un invito' : `${who} ti invita`} a unirti a ${organization}. Apri il link per attivare il tuo account.`,
    portal: (provider) => `Con il tuo account puoi accedere al portale di ${provider}.`,
    button: 'Attiva l’account',
    otherwise:
      'Se non te lo aspettavi, ignora questo messaggio: finché il link non viene usato non succede nulla.',
    foot: (provider) => `Questo invito è stato inviato dal portale di ${provider}.`,
  },
  accountFoot: (provider) =>
    `Ricevi questo messaggio perché riguarda il tuo account presso ${provider}. Non può essere disattivato.`,
  passwordReset: {
    subject: 'Reimposta la password',
    opening:
      'Qualcuno, speriamo tu, ha chiesto di reimpostare la tua password. Apri il link per sceglierne una nuova.',
    button: 'Scegli una nuova password',
    otherwise: 'Se non sei stato tu, ignora questo messaggio: la tua password non cambia.',
  },
  passwordChanged: {
    subject: 'La tua password è stata cambiata',
    opening:
      'La password del tuo account è appena stata cambiata. Se sei stato tu, non devi fare nulla.',
    button: 'Vai al portale',
    otherwise: 'Se non sei stato tu, reimposta subito la password e avvisa il tuo amministratore.',
  },
  administratorAdded: {
    subject: (organization) => `Nuovo amministratore di ${organization}`,
    opening: (who, organization) =>
      `${who ?? 'Qualcuno'} è ora amministratore di ${organization} e può gestire persone, ruoli e impostazioni.`,
    button: 'Controlla i permessi',
    otherwise: 'Se non te lo aspettavi, revoca il ruolo e verifica chi lo ha assegnato.',
  },
  digest: {
    subject: (count, organization) => `${count} novità da ${organization}`,
    opening: (organization) => `Ecco le novità di ${organization}:`,
    more: (count) => `E altre ${count} nel portale.`,
    button: 'Apri il portale',
    why: (organization) =>
      `Ricevi questo messaggio perché le notifiche via e-mail sono attive per te presso ${organization}.`,
    unsubscribe: 'Annulla l’iscrizione alle notifiche via e-mail',
  },
  kinds: {
    job: 'Intervento',
    asset: 'Impianto',
    code: 'Codice dell’impianto',
    'video-session': 'Sessione video',
    notice: 'Avviso',
  },
  notices: {
    'domain-record-missing': {
      title: (subject) => `Manca il record DNS di ${subject}`,
      text: 'Pubblicalo di nuovo: dopo tre giorni di fila senza record, i link nelle e-mail portano all’indirizzo predefinito.',
    },
    'domain-record-wrong': {
      title: (subject) => `Il record DNS di ${subject} ha un altro valore`,
      text: 'Correggilo: dopo tre giorni di fila senza il valore giusto, i link nelle e-mail portano all’indirizzo predefinito.',
    },
    'domain-unverified': {
      title: (subject) => `${subject} non è più verificato`,
      text: 'Per tre giorni di fila il record DNS mancava o aveva un altro valore. I link nelle e-mail portano all’indirizzo predefinito finché non verifichi di nuovo il dominio.',
    },
    'webhook-failing': {
      title: (subject) => `Il webhook verso ${subject} è stato disattivato`,
      text: 'Gli invii sono falliti più volte. Non riceve nulla finché non lo riattivi; l’elenco degli invii mostra l’ultimo errore.',
    },
    'webhook-gone': {
      title: (subject) => `Il webhook verso ${subject} è stato disattivato`,
      text: 'Il suo server ha risposto che l’indirizzo non esiste più (410). Non riceve nulla finché non lo riattivi.',
    },
    'api-key-created': {
      title: (subject) => `Nuova chiave API: ${subject}`,
      text: 'Chi la possiede può agire come questo account di servizio. Se non te l’aspettavi, elimina la chiave e scopri chi l’ha creata.',
    },
    'api-key-refused': {
      title: (subject) => `Chiave API usata da fuori delle sue reti: ${subject}`,
      text: 'La richiesta è stata rifiutata. Se non era tua, qualcun altro ha la chiave: sostituiscila. Ricevi al massimo un avviso all’ora; gli altri tentativi sono nel registro di audit.',
    },
  },
  isNew: 'Nuovo',
  isChanged: 'Modificato',
  comments: (count) => (count === 1 ? '1 commento' : `${count} commenti`),
  states: {
    new: 'Nuovo',
    planned: 'Pianificato',
    'in-progress': 'In corso',
    'on-hold': 'In sospeso',
    resolved: 'Risolto',
    closed: 'Chiuso',
    'in-operation': 'In funzione',
    'needs-attention': 'Richiede attenzione',
    'out-of-order': 'Fuori servizio',
    retired: 'Dismesso',
    running: 'In corso',
    ended: 'Terminata',
  },
};
