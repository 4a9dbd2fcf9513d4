export const problems = {
  'account-not-erasable': {
    title: 'Questo account non può essere cancellato',
    remedy: 'Rimuova prima il suo ruolo sulla piattaforma.',
  },
  'application-not-open': {
    title: 'Applicazione non disponibile',
    remedy: 'Acceda all’organizzazione che usa l’applicazione.',
  },
  'device-code-unknown': {
    title: 'Codice sconosciuto',
    remedy: 'Lo confronti con quello sul dispositivo, o ricominci da lì.',
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
    remedy: 'Controlli la connessione e riprovi.',
  },
  'access-not-open': {
    title: 'L’accesso al portale non è attivo',
    remedy: 'Attivi prima l’accesso al portale per il cliente.',
  },
  'access-off': {
    title: 'L’accesso al portale non è mai stato attivato',
    remedy: 'Lo attivi prima, poi scelga le sezioni.',
  },
  'access-not-pending': {
    title: 'L’accesso al portale non è in attesa',
    remedy: 'Le e-mail di attivazione si possono inviare solo mentre l’accesso è in attesa.',
  },
  'activation-not-needed': {
    title: 'Questo cliente può già accedere',
    remedy: 'Aggiunga altre persone in Inviti.',
  },
  'administrator-required': {
    title: 'Questa organizzazione non ha un amministratore',
    remedy: 'Nomini prima amministratore uno dei suoi membri.',
  },
  'already-member': {
    title: 'Questa persona è già membro',
    remedy: 'Modifichi piuttosto i ruoli del membro.',
  },
  'response-not-stored': {
    title: 'È già stato fatto',
    remedy:
      'Verifichi che cosa è stato creato. Se il segreto è andato perso, lo elimini e ne crei un altro.',
  },
  'area-not-open': {
    title: 'La Sua organizzazione non ha accesso a questa sezione',
    remedy: 'Chieda l’accesso al Suo fornitore.',
  },
  'asset-code-taken': {
    title: 'Questo codice è già in uso',
    remedy: 'Usi un altro codice, o lo rimuova prima dall’altro impianto.',
  },
  'contact-exists': {
    title: 'Esiste già un contatto con questo indirizzo',
    remedy: 'Modifichi il contatto esistente.',
  },
  'contact-is-user': {
    title: 'Questo contatto è un utente',
    remedy:
      'L’indirizzo di un utente non si può modificare. Aggiunga un altro contatto per l’altro indirizzo.',
  },
  'cross-site-request': {
    title: 'Questa richiesta è stata bloccata',
    remedy: 'Ricarichi la pagina e riprovi.',
  },
  'customer-email-missing': {
    title: 'Il cliente non ha un indirizzo e-mail',
    remedy: 'Modifichi il cliente e aggiunga un indirizzo e-mail valido, poi attivi l’accesso.',
  },
  'customer-archived': {
    title: 'Questo cliente è archiviato',
    remedy: 'Ripristini prima il cliente.',
  },
  'customer-not-archived': {
    title: 'Questo cliente non è archiviato',
    remedy: 'Archivi prima il cliente.',
  },
  'customer-independent': {
    title: 'Questo cliente è indipendente',
    remedy: 'Si rivolga a un amministratore di quell’organizzazione.',
  },
  'customer-not-corporate': {
    title: 'Solo le aziende possono avere accesso al portale',
    remedy: 'Se è un’azienda, modifichi il cliente e ne cambi il tipo.',
  },
  'department-bound': {
    title: 'Può gestire solo il Suo reparto',
    remedy: 'Si rivolga a un amministratore della Sua organizzazione.',
  },
  'department-in-use': {
    title: 'Questo reparto è in uso',
    remedy: 'Sposti prima i suoi clienti, membri e contatti in un altro reparto.',
  },
  'department-name-taken': {
    title: 'Esiste già un reparto con questo nome',
    remedy: 'Scelga un altro nome.',
  },
  'domain-not-verified': {
    title: 'Il dominio non è verificato',
    remedy: '$t(branding.domainFaults.{{reason}})',
  },
  'email-blocked': {
    title: 'Questo indirizzo e-mail è bloccato',
    remedy:
      'Un server di posta lo ha rifiutato. Lo corregga, o chieda all’assistenza di sbloccarlo.',
  },
  'email-domain-not-allowed': {
    title: 'Questo dominio e-mail non è consentito',
    remedy:
      'Usi uno dei domini del Suo account. Per aggiungerne un altro, si rivolga al Suo contatto di assistenza.',
  },
  'idempotency-key-reused': {
    title: 'Questa richiesta è già stata inviata con un altro contenuto',
    remedy: 'Ricarichi la pagina e riprovi.',
  },
  internal: {
    title: 'Qualcosa è andato storto',
    remedy: 'Riprovi. Se il problema persiste, invii l’ID della traccia all’assistenza.',
  },
  'invalid-credentials': {
    title: 'Nome utente o password errati',
    remedy: 'Li controlli entrambi, o reimposti la password.',
  },
  'invalid-request': {
    title: 'Alcuni campi non sono validi',
    remedy: 'Corregga i campi evidenziati e riprovi.',
  },
  'invitation-exists': {
    title: 'Questa persona è già stata invitata',
    remedy: 'Reinvii l’invito esistente, o lo elimini prima.',
  },
  'invitation-expired': {
    title: 'Questo link è scaduto',
    remedy: 'Usi l’e-mail più recente, o richieda un nuovo link.',
  },
  'invitation-in-use': {
    title: 'Questo link è in uso in questo momento',
    remedy: 'Riprovi tra qualche secondo.',
  },
  'invitation-not-open': {
    title: 'Questo invito non è più aperto',
    remedy: 'Invii un nuovo invito, a meno che la persona sia già membro.',
  },
  'invitation-unknown': {
    title: 'Link non valido',
    remedy:
      'Apra il link esattamente come appare nell’e-mail, o contatti chi Le ha inviato l’invito.',
  },
  'invitation-used': {
    title: 'Questo link è già stato usato',
    remedy: 'Acceda. Se non lo ha usato Lei, reimposti la password.',
  },
  'invitation-withdrawn': {
    title: 'Questo invito è stato ritirato',
    remedy: '$t(invitations.because.{{because}}) Chieda un nuovo invito a chi lo ha inviato.',
  },
  'access-closed': {
    title: 'L’accesso al portale è al momento disattivato',
    remedy: 'Il Suo link è valido per 24 ore: riprovi quando l’accesso sarà attivo.',
  },
  'inviter-not-authorized': {
    title: 'Questo invito deve essere inviato di nuovo',
    remedy: 'Chieda all’organizzazione di reinviarlo. Riceverà un nuovo link via e-mail.',
  },
  'invalid-assignee': {
    title: 'L’intervento non può essere assegnato a questa persona',
    remedy: 'Scelga un membro della Sua organizzazione.',
  },
  'invalid-attachment': {
    title: 'Questa foto non può essere usata',
    remedy: 'Scelga un JPEG, PNG o WebP completo fino a 10 MB.',
  },
};
