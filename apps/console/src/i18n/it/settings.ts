import type { Texts } from '../texts.js';

export const settings: Pick<Texts, 'roles' | 'departments' | 'personal' | 'providers' | 'blocks'> =
  {
    roles: {
      lead: 'Ruoli predefiniti e personalizzati. Può concedere solo i permessi che ha Lei stesso.',
      add: 'Aggiungi ruolo',
      name: 'Nome',
      builtIn: 'predefinito',
      custom: 'personalizzato',
      permissions: 'Permessi',
      permissionsHint:
        'Che cosa possono fare le persone con questo ruolo. Le modifiche valgono subito per le sessioni aperte.',
      noPermissions: 'Nessun permesso aggiuntivo',
      deleteTitle: 'Eliminare il ruolo {{name}}?',
      deleteText: 'Si possono eliminare solo ruoli non assegnati a nessuno.',
    },
    departments: {
      lead: 'Gli amministratori di reparto gestiscono solo i clienti e le persone del proprio reparto.',
      add: 'Aggiungi reparto',
      name: 'Nome',
      none: 'Nessun reparto',
      noneText: 'Senza reparti, chiunque abbia il permesso vede tutti i clienti.',
      deleteTitle: 'Eliminare il reparto {{name}}?',
      deleteText: 'Si possono eliminare solo reparti senza clienti e persone.',
    },
    personal: {
      details: 'I Suoi dati personali',
      emailFixed: 'Accede con questo indirizzo. Non può essere modificato qui.',
      blocked:
        'Un server di posta ha rifiutato il Suo indirizzo, quindi non possiamo inviarle e-mail. Chieda all’assistenza di sbloccarlo.',
      appearance: 'Aspetto',
      schemes: {
        light: 'Chiaro',
        dark: 'Scuro',
        auto: 'Sistema',
      },
      password: 'Password',
      passwordLead: 'Cambiando la password terminano le Sue altre sessioni.',
      passwordRestricted:
        'Questo account è condiviso, quindi la password non può essere cambiata qui.',
      currentPassword: 'Password attuale',
      changePassword: 'Cambia password',
      passwordChanged: 'Password cambiata. Le Sue altre sessioni sono terminate.',
      data: 'I Suoi dati',
      dataLead: 'Tutti i dati che conserviamo su di Lei in un solo file, un record per riga.',
      dataDownload: 'Scarica i miei dati',
      sessions: 'Sessioni',
      sessionsLead: 'I dispositivi su cui ha effettuato l’accesso.',
      thisOne: 'questo dispositivo',
      unknownDevice: 'Dispositivo sconosciuto',
      end: 'Termina',
      endSession: 'Termina la sessione su {{device}}',
    },
    providers: {
      lead: 'Le organizzazioni che gestiscono qui i loro portali.',
      search: 'Cerca fornitori',
      add: 'Aggiungi fornitore',
      create: 'Crea e invita',
      name: 'Nome',
      administrator: 'Primo amministratore',
      modules: 'Moduli',
      noModules: 'nessuno',
      since: 'Dal',
      customerLoginHint: 'Consente al fornitore di offrire un portale ai suoi clienti.',
      domains: 'Domini e-mail',
      domainsHint:
        'Contatti e utenti devono usarne uno. Lasci vuoto per consentire tutti i domini.',
      suffix: 'Suffisso del nome utente',
      suffixHint: 'Si può aggiungere all’indirizzo e-mail per accedere.',
      timeZoneHint:
        'Determina i mesi della sua dashboard e di quelle dei suoi clienti, se non hanno un fuso proprio.',
      supportHint: 'A chi può rivolgersi il suo personale, ad esempio per un altro dominio e-mail.',
      accessLost: 'Senza questo modulo, tutti i clienti di {{name}} perdono subito l’accesso.',
      none: 'Ancora nessun fornitore',
      noneText: 'Quando aggiunge un fornitore, il suo amministratore riceve un invito via e-mail.',
    },
    blocks: {
      lead: 'Indirizzi rifiutati da un server di posta, o il cui titolare ha segnalato un’e-mail come spam. Restano bloccati finché non li sblocca.',
      notificationsOnly:
        'Ha segnalato un’e-mail come spam: non riceve notifiche, solo link di accesso',
      search: 'Cerca indirizzi',
      since: 'Bloccato',
      unblock: 'Sblocca',
      unblockFor: 'Sblocca {{email}}',
      unblockTitle: 'Sbloccare {{email}}?',
      unblockText:
        'A questo indirizzo si inviano di nuovo e-mail. Se il server di posta rifiuta la prossima, viene bloccato di nuovo.',
      unblocked: '{{email}} sbloccato.',
      none: 'Nessun indirizzo bloccato',
      noneText: 'Qui compaiono gli indirizzi che un server di posta rifiuta in modo definitivo.',
    },
  };
