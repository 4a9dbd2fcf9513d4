import type { Wording } from './wording.rules.js';

export const italian: Wording = {
  locale: 'it-IT',
  greeting: (name) => (name ? `Buongiorno ${name},` : 'Buongiorno,'),
  onceUntil: (moment) => `Il link funziona una sola volta, fino al ${moment}.`,
  invitation: {
    subject: (organization) => `Invito a ${organization}`,
    opening: (who, organization) =>
      `${who === null ? 'Ha ricevuto un invito' : `${who} La invita`} a unirsi a ${organization}. Apra il link per attivare il Suo account.`,
    portal: (provider) => `Con il Suo account può accedere al portale di ${provider}.`,
    button: 'Attiva l’account',
    otherwise: 'Se non se lo aspettava, ignori questo messaggio: senza il link non succede nulla.',
    foot: (provider) => `Questo invito è stato inviato dal portale di ${provider}.`,
  },
  accountFoot: (provider) =>
    `Riceve questo messaggio perché riguarda il Suo account presso ${provider}. Non può essere disattivato.`,
  passwordReset: {
    subject: 'Reimpostare la password',
    opening:
      'Qualcuno, speriamo Lei, ha chiesto di reimpostare la Sua password. Apra il link per sceglierne una nuova.',
    button: 'Scegli una nuova password',
    otherwise: 'Se non è stato Lei, ignori questo messaggio: la Sua password non cambia.',
  },
  passwordChanged: {
    subject: 'La Sua password è stata cambiata',
    opening: 'La password del Suo account è appena stata cambiata. Se è stato Lei, va tutto bene.',
    button: 'Vai al portale',
    otherwise:
      'Se non è stato Lei, scelga subito una nuova password e avvisi il Suo amministratore.',
  },
  administratorAdded: {
    subject: (organization) => `Nuovo amministratore di ${organization}`,
    opening: (who, organization) =>
      `${who ?? 'Qualcuno'} è da ora amministratore di ${organization} e può gestire persone, ruoli e impostazioni.`,
    button: 'Vedere chi può fare cosa',
    otherwise: 'Se non deve essere così, revochi il ruolo e verifichi chi lo ha assegnato.',
  },
  digest: {
    subject: (count, organization) => `${count} novità da ${organization}`,
    opening: (organization) => `Ecco le novità di ${organization}:`,
    more: (count) => `E altre ${count} nel portale.`,
    button: 'Apri il portale',
    why: (organization) =>
      `Riceve questo messaggio perché le notifiche via e-mail sono attive per Lei presso ${organization}.`,
    unsubscribe: 'Non ricevere più notifiche via e-mail',
  },
  kinds: {
    job: 'Intervento',
    asset: 'Impianto',
    code: 'Codice dell’impianto',
    'video-session': 'Sessione video',
    notice: 'Avviso',
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
    ended: 'Terminato',
  },
};
