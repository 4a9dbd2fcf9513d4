export const problems = {
  'account-not-erasable': {
    title: 'Questo account non può essere cancellato',
    remedy: 'Rimuovi prima il suo ruolo sulla piattaforma.',
  },
  'application-not-open': {
    title: 'Applicazione non disponibile',
    remedy: 'Accedi all’organizzazione che usa l’applicazione.',
  },
  'device-code-unknown': {
    title: 'Codice sconosciuto',
    remedy: 'Confrontalo con quello sul dispositivo, o ricomincia da lì.',
  },
  'portal-view-is-read-only': {
    title: 'Stai solo guardando il portale',
    remedy: 'Esci dalla vista per fare modifiche.',
  },
  'portal-view-ended': {
    title: 'La vista del portale è terminata',
    remedy: 'Avviane un’altra dalla pagina del cliente.',
  },
  'not-in-portal-view': {
    title: 'Questo non fa parte della vista',
    remedy: 'Esci dalla vista per vedere i tuoi dati.',
  },
  offline: {
    title: 'Connessione impossibile',
    remedy: 'Controlla la connessione e riprova.',
  },
  'access-not-open': {
    title: 'L’accesso al portale non è attivo',
    remedy: 'Attiva prima l’accesso al portale per il cliente.',
  },
  'access-off': {
    title: 'L’accesso al portale non è mai stato attivato',
    remedy: 'Attivalo prima, poi scegli le sezioni.',
  },
  'access-not-pending': {
    title: 'L’accesso al portale non è in attesa',
    remedy: 'Le e-mail di attivazione si possono inviare solo mentre l’accesso è in attesa.',
  },
  'activation-not-needed': {
    title: 'Questo cliente può già accedere',
    remedy: 'Aggiungi altre persone in Inviti.',
  },
  'administrator-required': {
    title: 'Questa organizzazione non ha un amministratore',
    remedy: 'Nomina prima amministratore uno dei suoi membri.',
  },
  'already-member': {
    title: 'Questa persona è già membro',
    remedy: 'Modifica piuttosto i ruoli del membro.',
  },
  'response-not-stored': {
    title: 'È già stato fatto',
    remedy:
      'Verifica che cosa è stato creato. Se il segreto è andato perso, eliminalo e creane un altro.',
  },
  'area-not-open': {
    title: 'La tua organizzazione non ha accesso a questa sezione',
    remedy: 'Chiedi l’accesso al tuo fornitore.',
  },
  'asset-code-taken': {
    title: 'Questo codice è già in uso',
    remedy: 'Usa un altro codice, o rimuovilo prima dall’altro impianto.',
  },
  'contact-exists': {
    title: 'Esiste già un contatto con questo indirizzo',
    remedy: 'Modifica il contatto esistente.',
  },
  'contact-is-user': {
    title: 'Questo contatto è un utente',
    remedy:
      'L’indirizzo di un utente non si può modificare. Aggiungi un altro contatto per l’altro indirizzo.',
  },
  'cross-site-request': {
    title: 'Questa richiesta è stata bloccata',
    remedy: 'Ricarica la pagina e riprova.',
  },
  'customer-email-missing': {
    title: 'Il cliente non ha un indirizzo e-mail',
    remedy: 'Modifica il cliente e aggiungi un indirizzo e-mail valido, poi attiva l’accesso.',
  },
  'customer-archived': {
    title: 'Questo cliente è archiviato',
    remedy: 'Ripristina prima il cliente.',
  },
  'customer-not-archived': {
    title: 'Questo cliente non è archiviato',
    remedy: 'Archivia prima il cliente.',
  },
  'customer-independent': {
    title: 'Questo cliente è indipendente',
    remedy: 'Rivolgiti a un amministratore di quell’organizzazione.',
  },
  'customer-not-corporate': {
    title: 'Solo le aziende possono avere accesso al portale',
    remedy: 'Se è un’azienda, modifica il cliente e scegli il tipo «Azienda».',
  },
  'department-bound': {
    title: 'Puoi gestire solo il tuo reparto',
    remedy: 'Rivolgiti a un amministratore della tua organizzazione.',
  },
  'department-in-use': {
    title: 'Questo reparto è in uso',
    remedy: 'Sposta prima i suoi clienti, membri e contatti in un altro reparto.',
  },
  'department-name-taken': {
    title: 'Esiste già un reparto con questo nome',
    remedy: 'Scegli un altro nome.',
  },
  'domain-not-verified': {
    title: 'Il dominio non è verificato',
    remedy: '$t(branding.domainFaults.{{reason}})',
  },
  'email-blocked': {
    title: 'Questo indirizzo e-mail è bloccato',
    remedy:
      'Un server di posta lo ha rifiutato. Correggilo, o chiedi all’assistenza di sbloccarlo.',
  },
  'email-domain-not-allowed': {
    title: 'Questo dominio e-mail non è consentito',
    remedy:
      'Usa uno dei domini del tuo account. Per aggiungerne un altro, rivolgiti al tuo contatto di assistenza.',
  },
  'idempotency-key-reused': {
    title: 'Questa richiesta è già stata inviata con un altro contenuto',
    remedy: 'Ricarica la pagina e riprova.',
  },
  internal: {
    title: 'Qualcosa è andato storto',
    remedy: 'Riprova. Se il problema persiste, invia l’ID della traccia all’assistenza.',
  },
  'invalid-credentials': {
    title: 'Nome utente o password errati',
    remedy: 'Controllali entrambi, o reimposta la password.',
  },
  'invalid-request': {
    title: 'Alcuni campi non sono validi',
    remedy: 'Correggi i campi evidenziati e riprova.',
  },
  'invitation-exists': {
    title: 'Questa persona è già stata invitata',
    remedy: 'Reinvia l’invito esistente, o eliminalo prima.',
  },
  'invitation-expired': {
    title: 'Questo link è scaduto',
    remedy: 'Usa l’e-mail più recente, o richiedi un nuovo link.',
  },
  'invitation-in-use': {
    title: 'Questo link è in uso in questo momento',
    remedy: 'Riprova tra qualche secondo.',
  },
  'invitation-not-open': {
    title: 'Questo invito non è più aperto',
    remedy: 'Invia un nuovo invito, a meno che la persona sia già membro.',
  },
  'invitation-unknown': {
    title: 'Link non valido',
    remedy:
      'Apri il link esattamente come appare nell’e-mail, o contatta chi ti ha inviato l’invito.',
  },
  'invitation-used': {
    title: 'Questo link è già stato usato',
    remedy: 'Accedi. Se non lo hai usato tu, reimposta la password.',
  },
  'invitation-withdrawn': {
    title: 'Questo invito è stato revocato',
    remedy: '$t(invitations.because.{{because}}) Chiedi un nuovo invito a chi lo ha inviato.',
  },
  'access-closed': {
    title: 'L’accesso al portale è al momento disattivato',
    remedy: 'Il tuo link è valido per 24 ore: riprova quando l’accesso sarà attivo.',
  },
  'inviter-not-authorized': {
    title: 'Questo invito deve essere inviato di nuovo',
    remedy: 'Chiedi all’organizzazione di reinviarlo. Riceverai un nuovo link via e-mail.',
  },
  'invalid-assignee': {
    title: 'L’intervento non può essere assegnato a questa persona',
    remedy: 'Scegli un membro della tua organizzazione.',
  },
  'invalid-attachment': {
    title: 'Questa foto non può essere usata',
    remedy: 'Scegli un JPEG, PNG o WebP completo fino a 10 MB.',
  },
};
