export const furtherProblems = {
  'invalid-job-transition': {
    title: 'Cambio di stato non consentito',
    remedy: 'Forse qualcun altro ha modificato l’intervento. Ricarica la pagina.',
  },
  'last-administrator': {
    title: 'È l’ultimo amministratore',
    remedy: 'Nomina prima amministratore un altro membro.',
  },
  'malformed-request': {
    title: 'La richiesta non è leggibile',
    remedy: 'Ricarica la pagina e riprova.',
  },
  'module-not-enabled': {
    title: 'Questo modulo non è attivo per la tua organizzazione',
    remedy: 'Chiedi al gestore di questa installazione di attivare l’accesso clienti.',
  },
  'no-account': {
    title: 'Questo indirizzo e-mail non è associato a un account.',
    remedy: 'Contatta l’organizzazione che offre questo portale.',
  },
  'no-terms': {
    title: 'Qui non si applicano condizioni generali',
    remedy: 'Non c’è nulla da accettare.',
  },
  'not-found': {
    title: 'Non trovato',
    remedy: 'È stato eliminato, o non vi hai accesso.',
  },
  'not-signed-in': {
    title: 'Non hai effettuato l’accesso',
    remedy: 'Accedi e riprova.',
  },
  'permission-denied': {
    title: 'Non hai il permesso di farlo',
    remedy: 'Chiedi il permesso a un amministratore della tua organizzazione.',
  },
  'rate-limited': {
    title: 'Troppi tentativi',
    remedy: 'Riprova tra {{retryAfterSeconds}} secondi.',
  },
  'invalid-reference': {
    title: 'Non appartiene al cliente',
    remedy: 'Scegline uno che appartenga allo stesso cliente.',
  },
  'request-head-too-large': {
    title: 'Questa richiesta è troppo grande',
    remedy: 'Elimina i cookie di questo sito e riprova.',
  },
  'request-timed-out': {
    title: 'La richiesta ha richiesto troppo tempo',
    remedy: 'La connessione era troppo lenta. Riprova, o invia meno alla volta.',
  },
  'request-too-large': {
    title: 'È troppo grande',
    remedy: 'Invia meno alla volta.',
  },
  'reset-link-expired': {
    title: 'Questo link non è più valido',
    remedy: 'È stato usato, sostituito o è scaduto dopo un’ora. Chiedine uno nuovo.',
  },
  'reset-link-unknown': {
    title: 'Link non valido',
    remedy: 'Apri il link esattamente come appare nell’e-mail.',
  },
  'role-in-use': {
    title: 'Questo ruolo è in uso',
    remedy: 'Assegna prima un altro ruolo ai suoi membri.',
  },
  'role-name-taken': {
    title: 'Esiste già un ruolo con questo nome',
    remedy: 'Scegli un altro nome.',
  },
  'role-unknown': {
    title: 'Questo ruolo non esiste',
    remedy: 'Scegli un ruolo dell’organizzazione.',
  },
  'session-ended': {
    title: 'La tua sessione è terminata',
    remedy: 'Accedi di nuovo.',
  },
  'invalid-signature': {
    title: 'Firma non valida',
    remedy: 'Contatta il gestore di questa installazione.',
  },
  'terms-not-accepted': {
    title: 'Non hai accettato le condizioni generali',
    remedy: 'Ricarica la pagina per leggerle e accettarle.',
  },
  'terms-version-superseded': {
    title: 'C’è una versione più recente delle condizioni',
    remedy: 'Ricarica la pagina per leggerla.',
  },
  'timed-out': {
    title: 'La risposta ha richiesto troppo tempo',
    remedy: 'La modifica potrebbe essere stata salvata o no. Ricarica la pagina per verificare.',
  },
  'token-stale': {
    title: 'I tuoi permessi sono cambiati',
    remedy: 'Ricarica la pagina.',
  },
  unavailable: {
    title: 'Servizio momentaneamente non disponibile',
    remedy: 'Nessun dato è andato perso. Riprova tra poco.',
  },
  'person-required': {
    title: 'Possono farlo solo persone',
    remedy: 'Accedi con il tuo account.',
  },
  'network-not-allowed': {
    title: 'Questa chiave API non funziona da qui',
    remedy: 'Usala da una delle sue reti, o crea un’altra chiave.',
  },
  'permission-not-held': {
    title: 'L’account di servizio non ha questo permesso',
    remedy: 'Assegna prima all’account di servizio un ruolo con questo permesso.',
  },
  'expiry-in-the-past': {
    title: 'Questo momento è passato',
    remedy: 'Scegli un momento futuro.',
  },
  'too-many-api-keys': {
    title: 'Troppe chiavi API',
    remedy: 'Eliminane una che non serve più.',
  },
  'too-many-service-accounts': {
    title: 'Troppi account di servizio',
    remedy: 'Eliminane uno che non serve più.',
  },
  'untrusted-client': {
    title: 'Questo client non è attendibile',
    remedy: 'Il gestore di questo portale deve configurarlo come client attendibile.',
  },
  'unsupported-media-type': {
    title: 'Questo tipo di file non è supportato',
    remedy: 'Usa un file CSV in UTF-8.',
  },
  'changed-meanwhile': {
    title: 'Nel frattempo qualcun altro ha modificato questi dati',
    remedy: 'Nulla è stato salvato. Controlla i nuovi valori e salva di nuovo.',
  },
  'heic-not-supported': {
    title: 'Le foto HEIC non sono supportate',
    remedy:
      'Salvala come JPEG. Su iPhone: Impostazioni > Fotocamera > Formati > «Più compatibile».',
  },
  'invalid-video-session-transition': {
    title: 'Cambio di stato non consentito',
    remedy: 'Una sessione è pianificata, poi in corso, poi terminata. Ricarica la pagina.',
  },
  'portal-address-taken': {
    title: 'Indirizzo non disponibile',
    remedy: 'Lo usa un altro fornitore. Scegline un altro.',
  },
  'invalid-logo': {
    title: 'Questo logo non può essere usato',
    remedy: 'Scegli un PNG, JPEG o WebP fino a 256 kB, da 16 a 2000 pixel per lato.',
  },
  'too-many-attachments': {
    title: 'Troppe foto',
    remedy: 'Eliminane una che non serve più.',
  },
  'external-id-taken': {
    title: 'ID esterno già in uso',
    remedy: 'Usa un altro ID esterno, o rimuovilo prima dall’altro cliente.',
  },
  'keys-instead-of-secrets': {
    title: 'L’applicazione si autentica con chiavi',
    remedy: 'Rimuovi prima le sue chiavi pubbliche.',
  },
  'public-client': {
    title: 'L’applicazione non ha segreti',
    remedy: 'Le applicazioni native o a pagina singola non possono averne. Creane una di tipo web.',
  },
  'replay-too-large': {
    title: 'Troppi invii',
    remedy: 'Scegli un periodo più breve, o meno eventi.',
  },
  'too-many-applications': {
    title: 'Troppe applicazioni',
    remedy: 'Eliminane una che non si usa più.',
  },
  'too-many-secrets': {
    title: 'Troppi segreti',
    remedy: 'Elimina prima il segreto che non si usa più.',
  },
  'too-many-webhooks': {
    title: 'Troppi webhook',
    remedy: 'Eliminane uno che non serve più.',
  },
  'webhook-disabled': {
    title: 'Il webhook è disattivato',
    remedy: 'Attivalo e riprova.',
  },
  'webhook-url-not-allowed': {
    title: 'Questo URL non è consentito',
    remedy: 'Usa un URL https pubblico, o rivolgiti al gestore.',
  },
};
