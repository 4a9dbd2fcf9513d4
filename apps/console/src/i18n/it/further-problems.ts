export const furtherProblems = {
  'invalid-job-transition': {
    title: 'Cambio di stato non consentito',
    remedy: 'Forse qualcun altro ha modificato l’intervento. Ricarichi la pagina.',
  },
  'last-administrator': {
    title: 'È l’ultimo amministratore',
    remedy: 'Nomini prima amministratore un altro membro.',
  },
  'malformed-request': {
    title: 'La richiesta non è leggibile',
    remedy: 'Ricarichi la pagina e riprovi.',
  },
  'module-not-enabled': {
    title: 'Questo modulo non è attivo per la Sua organizzazione',
    remedy: 'Chieda al gestore di questa installazione di attivare l’accesso clienti.',
  },
  'no-account': {
    title: 'Questo indirizzo e-mail non è associato a un account.',
    remedy: 'Contatti l’organizzazione che offre questo portale.',
  },
  'no-terms': {
    title: 'Qui non si applicano condizioni generali',
    remedy: 'Non c’è nulla da accettare.',
  },
  'not-found': {
    title: 'Non trovato',
    remedy: 'È stato eliminato, o non vi ha accesso.',
  },
  'not-signed-in': {
    title: 'Non ha effettuato l’accesso',
    remedy: 'Acceda e riprovi.',
  },
  'permission-denied': {
    title: 'Non ha il permesso di farlo',
    remedy: 'Chieda il permesso a un amministratore della Sua organizzazione.',
  },
  'rate-limited': {
    title: 'Troppi tentativi',
    remedy: 'Riprovi tra {{retryAfterSeconds}} secondi.',
  },
  'invalid-reference': {
    title: 'Non appartiene al cliente',
    remedy: 'Ne scelga uno che appartenga allo stesso cliente.',
  },
  'request-head-too-large': {
    title: 'Questa richiesta è troppo grande',
    remedy: 'Elimini i cookie di questo sito e riprovi.',
  },
  'request-timed-out': {
    title: 'La richiesta ha richiesto troppo tempo',
    remedy: 'La connessione era troppo lenta. Riprovi, o invii meno alla volta.',
  },
  'request-too-large': {
    title: 'È troppo grande',
    remedy: 'Invii meno alla volta.',
  },
  'reset-link-expired': {
    title: 'Questo link non è più valido',
    remedy: 'È stato usato, sostituito o è scaduto dopo un’ora. Ne chieda uno nuovo.',
  },
  'reset-link-unknown': {
    title: 'Link non valido',
    remedy: 'Apra il link esattamente come appare nell’e-mail.',
  },
  'role-in-use': {
    title: 'Questo ruolo è in uso',
    remedy: 'Assegni prima un altro ruolo ai suoi membri.',
  },
  'role-name-taken': {
    title: 'Esiste già un ruolo con questo nome',
    remedy: 'Scelga un altro nome.',
  },
  'role-unknown': {
    title: 'Questo ruolo non esiste',
    remedy: 'Scelga un ruolo dell’organizzazione.',
  },
  'session-ended': {
    title: 'La Sua sessione è terminata',
    remedy: 'Acceda di nuovo.',
  },
  'invalid-signature': {
    title: 'Firma non valida',
    remedy: 'Contatti il gestore di questa installazione.',
  },
  'terms-not-accepted': {
    title: 'Non ha accettato le condizioni generali',
    remedy: 'Ricarichi la pagina per leggerle e accettarle.',
  },
  'terms-version-superseded': {
    title: 'C’è una versione più recente delle condizioni',
    remedy: 'Ricarichi la pagina per leggerla.',
  },
  'timed-out': {
    title: 'La risposta ha richiesto troppo tempo',
    remedy: 'La modifica potrebbe essere stata salvata o no. Ricarichi la pagina per verificare.',
  },
  'token-stale': {
    title: 'I Suoi permessi sono cambiati',
    remedy: 'Ricarichi la pagina.',
  },
  unavailable: {
    title: 'Servizio momentaneamente non disponibile',
    remedy: 'Nessun dato è andato perso. Riprovi tra poco.',
  },
  'person-required': {
    title: 'Possono farlo solo persone',
    remedy: 'Acceda con il Suo account.',
  },
  'network-not-allowed': {
    title: 'Questa chiave API non funziona da qui',
    remedy: 'La usi da una delle sue reti, o crei un’altra chiave.',
  },
  'permission-not-held': {
    title: 'L’account di servizio non ha questo permesso',
    remedy: 'Assegni prima all’account di servizio un ruolo con questo permesso.',
  },
  'expiry-in-the-past': {
    title: 'Questo momento è passato',
    remedy: 'Scelga un momento futuro.',
  },
  'too-many-api-keys': {
    title: 'Troppe chiavi API',
    remedy: 'Ne elimini una che non serve più.',
  },
  'too-many-service-accounts': {
    title: 'Troppi account di servizio',
    remedy: 'Ne elimini uno che non serve più.',
  },
  'untrusted-client': {
    title: 'Questo client non è attendibile',
    remedy: 'Il gestore di questo portale deve configurarlo come client attendibile.',
  },
  'unsupported-media-type': {
    title: 'Questo tipo di file non è supportato',
    remedy: 'Usi un file CSV in UTF-8.',
  },
  'changed-meanwhile': {
    title: 'Nel frattempo qualcun altro ha modificato questi dati',
    remedy: 'Nulla è stato salvato. Controlli i nuovi valori e salvi di nuovo.',
  },
  'heic-not-supported': {
    title: 'Le foto HEIC non sono supportate',
    remedy:
      'La salvi come JPEG. Su iPhone: Impostazioni > Fotocamera > Formati > «Più compatibile».',
  },
  'invalid-video-session-transition': {
    title: 'Cambio di stato non consentito',
    remedy: 'Una sessione è pianificata, poi in corso, poi terminata. Ricarichi la pagina.',
  },
  'portal-address-taken': {
    title: 'Indirizzo non disponibile',
    remedy: 'Lo usa un altro fornitore. Ne scelga un altro.',
  },
  'invalid-logo': {
    title: 'Questo logo non può essere usato',
    remedy: 'Scelga un PNG, JPEG o WebP fino a 256 kB, da 16 a 2000 pixel per lato.',
  },
  'too-many-attachments': {
    title: 'Troppe foto',
    remedy: 'Ne elimini una che non serve più.',
  },
  'external-id-taken': {
    title: 'ID esterno già in uso',
    remedy: 'Usi un altro ID esterno, o lo rimuova prima dall’altro cliente.',
  },
  'keys-instead-of-secrets': {
    title: 'L’applicazione si autentica con chiavi',
    remedy: 'Rimuova prima le sue chiavi pubbliche.',
  },
  'public-client': {
    title: 'L’applicazione non ha segreti',
    remedy:
      'Le applicazioni native o a pagina singola non possono averne. Ne crei una di tipo web.',
  },
  'replay-too-large': {
    title: 'Troppi invii',
    remedy: 'Scelga un periodo più breve, o meno eventi.',
  },
  'too-many-applications': {
    title: 'Troppe applicazioni',
    remedy: 'Ne elimini una che non si usa più.',
  },
  'too-many-secrets': {
    title: 'Troppi segreti',
    remedy: 'Elimini prima il segreto che non si usa più.',
  },
  'too-many-webhooks': {
    title: 'Troppi webhook',
    remedy: 'Ne elimini uno che non serve più.',
  },
  'webhook-disabled': {
    title: 'Il webhook è disattivato',
    remedy: 'Lo attivi e riprovi.',
  },
  'webhook-url-not-allowed': {
    title: 'Questo URL non è consentito',
    remedy: 'Usi un URL https pubblico, o si rivolga al gestore.',
  },
};
