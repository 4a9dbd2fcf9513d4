export const home = {
  home: {
    statistics: 'Statistieken',
    waiting: 'Wacht op toegang',
    waitingLead: 'Klanten die nog niet hebben geaccepteerd, langst wachtende eerst.',
    all: 'Alle {{count}}',
    since: 'In afwachting sinds',
    noneWaiting: 'Niemand wacht.',
    resendTo: 'Activeringsmail opnieuw verzenden naar {{name}}',
    bounced: 'Adres corrigeren',
    accepted: 'Onlangs geaccepteerd',
    acceptedLead_one: 'In de afgelopen 24 uur.',
    acceptedLead_other: 'In de afgelopen {{count}} dagen.',
    noneAccepted: 'Niemand heeft onlangs geaccepteerd.',
    setup: 'Aan de slag',
    setupLead: '{{done}} van {{count}} klaar.',
    hide: 'Lijst verbergen',
    done: 'Klaar',
    notDone: 'Nog te doen',
    steps: {
      brand: {
        title: 'Voeg uw logo toe',
        text: 'E-mails en inlogpagina’s tonen het.',
      },
      terms: {
        title: 'Publiceer uw voorwaarden',
        text: 'Klanten accepteren ze voordat ze het portaal gebruiken.',
      },
      customer: {
        title: 'Voeg uw eerste klant toe',
        text: 'Of importeer ze allemaal uit een bestand.',
      },
      access: {
        title: 'Zet portaaltoegang aan',
        text: 'De klant krijgt een e-mail met een activeringslink.',
      },
    },
  },
};
