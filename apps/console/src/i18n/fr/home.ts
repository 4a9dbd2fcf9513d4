export const home = {
  home: {
    statistics: 'Statistiques',
    waiting: 'En attente d’accès',
    waitingLead: 'Clients qui n’ont pas encore accepté, les plus anciens d’abord.',
    all: 'Tous ({{count}})',
    since: 'En attente depuis',
    noneWaiting: 'Personne n’attend.',
    resendTo: 'Renvoyer l’e-mail d’activation à {{name}}',
    bounced: 'Corriger l’adresse',
    accepted: 'Acceptés récemment',
    acceptedLead_one: 'Au cours des dernières 24 heures.',
    acceptedLead_other: 'Au cours des {{count}} derniers jours.',
    noneAccepted: 'Personne n’a accepté récemment.',
    setup: 'Premiers pas',
    setupLead: '{{done}} sur {{count}} terminés.',
    hide: 'Masquer la liste',
    done: 'Terminé',
    notDone: 'À faire',
    steps: {
      brand: {
        title: 'Ajoutez votre logo',
        text: 'Les e-mails et les pages de connexion l’affichent.',
      },
      terms: {
        title: 'Publiez vos conditions',
        text: 'Les clients les acceptent avant d’utiliser le portail.',
      },
      customer: {
        title: 'Ajoutez votre premier client',
        text: 'Ou importez-les tous à partir d’un fichier.',
      },
      access: {
        title: 'Activez l’accès au portail',
        text: 'Le client reçoit un e-mail avec un lien d’activation.',
      },
    },
  },
};
