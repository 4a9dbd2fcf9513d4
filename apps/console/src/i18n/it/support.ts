import type { SupportTexts } from '../texts.js';

export const texts: SupportTexts = {
  signInProblems: {
    title: 'Perché questa persona non riesce ad accedere?',
    lead: 'Inserisci un indirizzo e-mail per verificare tutto ciò che può impedire l’accesso, e come rimediare.',
    ask: 'Verifica',
    verdicts: {
      ok: 'OK',
      note: 'Nota',
      problem: 'Problema',
    },
    statuses: {
      'no-account': {
        title: 'Non può accedere: nessun account con questo indirizzo',
        todo: 'Serve un invito. La pagina di accesso mostra lo stesso messaggio di una password errata.',
      },
      'not-confirmed': {
        title: 'Non può accedere: l’account non è mai stato attivato',
        todo: 'Serve un invito valido. Vedi sotto.',
      },
      'no-membership': {
        title: 'Non può accedere: non è membro di alcuna organizzazione',
        todo: 'La sua organizzazione deve invitarla di nuovo.',
      },
      'shut-out': {
        title: 'Non può accedere: nessuna delle sue organizzazioni ha accesso',
        todo: 'La pagina di accesso dice che l’indirizzo non è associato a un account. Vedi sotto chi può ripristinare l’accesso.',
      },
      slowed: {
        title: 'Deve attendere prima di accedere',
        todo: 'Dopo password errate, l’accesso da luoghi nuovi viene ritardato per breve tempo. Non occorre fare nulla.',
      },
      terms: {
        title: 'Può accedere, ma prima deve accettare le condizioni',
        todo: 'Fino ad allora, il portale mostra solo le condizioni.',
      },
      can: {
        title: 'Nulla impedisce a questa persona di accedere',
        todo: 'Se l’accesso continua a fallire, la password è errata. Consiglia «Password dimenticata?».',
      },
    },
    erase: 'Cancella questa persona…',
    eraseTitle: 'Cancellare definitivamente {{email}}?',
    eraseText:
      'L’account, le sue sessioni e appartenenze e tutti i dati personali vengono eliminati definitivamente in ogni servizio. Il registro di audit mostra ancora che cosa è successo e quando, senza il nome. Fallo solo se la persona lo chiede.',
    eraseAction: 'Cancella questa persona',
    account: 'Account',
    hasAccount: 'L’account è attivo',
    neverIn: 'L’account è stato creato ma mai attivato',
    neverInTodo:
      'L’attivazione non è stata completata. Il link dell’ultimo invito permette di riprenderla.',
    noAccount: 'Nessun account con questo indirizzo',
    noAccountTodo:
      'Controlla l’ortografia e ometti il suffisso del fornitore. Altrimenti, vedi gli inviti sotto.',
    since: 'dal {{day}}',
    slowed_one: 'Ritardato dopo password errate: manca {{count}} secondo',
    slowed_other: 'Ritardato dopo password errate: mancano {{count}} secondi',
    guessed_one: '{{count}} password errata negli ultimi 15 minuti',
    guessed_other: '{{count}} password errate negli ultimi 15 minuti',
    notGuessed_zero: 'Nessuna password errata di recente',
    notGuessed_one: 'Nessuna password errata di recente',
    notGuessed_other: 'Nessuna password errata di recente',
    guessedTodo:
      'Se non è stata questa persona, qualcuno forse cerca di indovinare la sua password. Può ancora accedere dai suoi luoghi abituali.',
    signedIn_one: 'Sessione aperta su {{count}} dispositivo',
    signedIn_other: 'Sessione aperta su {{count}} dispositivi',
    notSignedIn_zero: 'Nessuna sessione aperta',
    notSignedIn_one: 'Nessuna sessione aperta',
    notSignedIn_other: 'Nessuna sessione aperta',
    session: '{{name}}, {{when}}',
    elsewhere: 'un’organizzazione precedente',
    mail: 'E-mail',
    blocked: 'Bloccato {{when}}: a questo indirizzo non si inviano e-mail',
    blockedTodo: 'Fai controllare la casella di posta, poi sblocca l’indirizzo.',
    notBlocked: 'A questo indirizzo si possono inviare e-mail',
    memberships: 'Organizzazioni',
    noMembership: 'Non è membro di alcuna organizzazione',
    noMembershipTodo:
      'È stata rimossa o non si è mai unita. La sua organizzazione deve invitarla di nuovo.',
    of: 'cliente di {{provider}}',
    access: 'accesso al portale: {{status}}',
    termsAccepted: 'condizioni accettate (versione {{version}})',
    termsAhead: 'condizioni non accettate (versione {{version}})',
    termsTodo: 'All’accesso verrà chiesto di accettare la versione {{version}}.',
    obstacles: {
      module:
        '{{provider}} non ha il modulo «Accesso clienti». Se deve averlo, attivalo in Fornitori.',
      disabled:
        '{{provider}} ha disattivato l’accesso al portale di {{name}}. Si può riattivare in Impostazioni → Gestione degli accessi.',
      off: '{{provider}} non ha mai attivato l’accesso al portale di {{name}}. Può farlo in Impostazioni → Gestione degli accessi.',
    },
    invitations: 'Inviti',
    noInvitation: 'Nessun invito per questo indirizzo',
    sent: 'inviato {{when}}',
    created: 'creato {{when}}',
    expires: 'valido fino al {{when}}',
    invitationTodo: {
      draft: 'Non ancora inviato. L’organizzazione può inviarlo con «Reinvia».',
      sent: 'Il link nell’e-mail funziona ancora. Fai controllare anche la cartella dello spam.',
      accepted: 'La persona si è unita all’organizzazione.',
      expired:
        'I link scadono dopo 24 ore. La persona può chiederne uno nuovo aprendo il vecchio, o l’organizzazione può reinviarlo.',
      revoked:
        'Revocato dall’organizzazione, o quando il suo accesso al portale è stato disattivato.',
      blocked: 'L’indirizzo è bloccato. Sbloccalo, poi fai reinviare l’invito dall’organizzazione.',
    },
  },
  deadLetters: {
    lead: 'Eventi che un servizio non ha potuto elaborare, con il motivo. Nulla va perso: una volta risolta la causa, riprovali.',
    event: 'Evento',
    consumer: 'Servizio',
    since: 'Non riuscito',
    status: 'Stato',
    statuses: {
      waiting: 'In attesa',
      retried: 'Riprovato',
    },
    attempts_one: '{{count}} tentativo',
    attempts_other: '{{count}} tentativi',
    retry: 'Riprova',
    retryNamed: 'Riprova {{event}}',
    retried: 'Inviato di nuovo a {{consumer}}. Se fallisce ancora, ricomparirà qui.',
    retriedAt: 'riprovato {{when}}',
    notRetried: 'Nuovo tentativo non riuscito',
    content: 'Contenuto dell’evento',
    none: {
      waiting: 'Nessun evento non riuscito',
      retried: 'Nessun evento riprovato',
    },
    noneText: {
      waiting: 'Ogni servizio ha elaborato ogni evento.',
      retried: 'Qui compaiono gli eventi che riprovi.',
    },
  },
};
