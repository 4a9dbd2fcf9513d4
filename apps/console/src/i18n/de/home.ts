export const home = {
  home: {
    statistics: 'Statistik',
    waiting: 'Warten auf Zugang',
    waitingLead: 'Kunden, die noch nicht akzeptiert haben; am längsten Wartende zuerst.',
    all: 'Alle {{count}}',
    since: 'Ausstehend seit',
    noneWaiting: 'Niemand wartet.',
    resendTo: 'Aktivierungs-E-Mail erneut an {{name}} senden',
    bounced: 'Adresse korrigieren',
    accepted: 'Kürzlich akzeptiert',
    acceptedLead_one: 'In den letzten 24 Stunden.',
    acceptedLead_other: 'In den letzten {{count}} Tagen.',
    noneAccepted: 'In letzter Zeit hat niemand akzeptiert.',
    setup: 'Erste Schritte',
    setupLead: '{{done}} von {{count}} erledigt.',
    hide: 'Checkliste ausblenden',
    done: 'Erledigt',
    notDone: 'Offen',
    steps: {
      brand: { title: 'Logo hinzufügen', text: 'E-Mails und Anmeldeseiten zeigen es.' },
      terms: {
        title: 'Nutzungsbedingungen veröffentlichen',
        text: 'Kunden akzeptieren sie, bevor sie das Portal nutzen.',
      },
      customer: { title: 'Ersten Kunden anlegen', text: 'Oder alle aus einer Datei importieren.' },
      access: {
        title: 'Portalzugang einschalten',
        text: 'Der Kunde erhält eine E-Mail mit einem Aktivierungslink.',
      },
    },
  },
} as const;
