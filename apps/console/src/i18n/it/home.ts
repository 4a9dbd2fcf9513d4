export const home = {
  home: {
    statistics: 'Statistiche',
    waiting: 'In attesa di accesso',
    waitingLead: 'Clienti che non hanno ancora accettato, a partire da chi attende da più tempo.',
    all: 'Tutti ({{count}})',
    since: 'In attesa dal',
    noneWaiting: 'Nessuno è in attesa.',
    resendTo: 'Reinvia l’e-mail di attivazione a {{name}}',
    bounced: 'Correggi l’indirizzo',
    accepted: 'Accettati di recente',
    acceptedLead_one: 'Nelle ultime 24 ore.',
    acceptedLead_other: 'Negli ultimi {{count}} giorni.',
    noneAccepted: 'Nessuno ha accettato di recente.',
    setup: 'Primi passi',
    setupLead: '{{done}} di {{count}} completati.',
    hide: 'Nascondi l’elenco',
    done: 'Fatto',
    notDone: 'Da fare',
    steps: {
      brand: {
        title: 'Aggiungi il tuo logo',
        text: 'Compare nelle e-mail e nelle pagine di accesso.',
      },
      terms: {
        title: 'Pubblica le tue condizioni',
        text: 'I clienti le accettano prima di usare il portale.',
      },
      customer: {
        title: 'Aggiungi il primo cliente',
        text: 'Oppure importali tutti da un file.',
      },
      access: {
        title: 'Attiva l’accesso al portale',
        text: 'Il cliente riceve un’e-mail con un link di attivazione.',
      },
    },
  },
};
