import type { SupportTexts } from '../texts.js';

export const texts: SupportTexts = {
  signInProblems: {
    title: 'Pourquoi cette personne ne peut-elle pas se connecter ?',
    lead: 'Saisissez une adresse e-mail pour vérifier tout ce qui peut empêcher la connexion, et comment y remédier.',
    ask: 'Vérifier',
    verdicts: {
      ok: 'OK',
      note: 'À noter',
      problem: 'Problème',
    },
    statuses: {
      'no-account': {
        title: 'Connexion impossible : aucun compte pour cette adresse',
        todo: 'Cette personne a besoin d’une invitation. La page de connexion affiche le même message que pour un mot de passe erroné.',
      },
      'not-confirmed': {
        title: 'Connexion impossible : le compte n’a jamais été activé',
        todo: 'Cette personne a besoin d’une invitation valable. Voir ci-dessous.',
      },
      'no-membership': {
        title: 'Connexion impossible : membre d’aucune organisation',
        todo: 'Son organisation doit l’inviter de nouveau.',
      },
      'shut-out': {
        title: 'Connexion impossible : aucune de ses organisations n’a accès',
        todo: 'La page de connexion indique que l’adresse n’est associée à aucun compte. Voyez ci-dessous qui peut rétablir l’accès.',
      },
      slowed: {
        title: 'Doit attendre avant de se connecter',
        todo: 'Après des mots de passe erronés, la connexion depuis de nouveaux emplacements est brièvement retardée. Rien à faire.',
      },
      terms: {
        title: 'Peut se connecter, mais doit d’abord accepter les conditions',
        todo: 'D’ici là, le portail n’affiche que les conditions.',
      },
      can: {
        title: 'Rien n’empêche cette personne de se connecter',
        todo: 'Si la connexion échoue encore, le mot de passe est erroné. Conseillez « Mot de passe oublié ? ».',
      },
    },
    erase: 'Effacer cette personne…',
    eraseTitle: 'Effacer définitivement {{email}} ?',
    eraseText:
      'Le compte, ses sessions et adhésions, ainsi que toutes les données personnelles sont définitivement supprimés dans chaque service. Le journal d’audit indique toujours ce qui s’est passé et quand, sans le nom. Ne le faites que si la personne le demande.',
    eraseAction: 'Effacer cette personne',
    account: 'Compte',
    hasAccount: 'Le compte est actif',
    neverIn: 'Le compte a été créé mais jamais activé',
    neverInTodo:
      'L’activation n’a pas été menée à terme. Le lien de la dernière invitation permet de la reprendre.',
    noAccount: 'Aucun compte pour cette adresse',
    noAccountTodo:
      'Vérifiez l’orthographe et omettez le suffixe du prestataire. Sinon, voyez les invitations ci-dessous.',
    since: 'depuis le {{day}}',
    slowed_one: 'Retardée après des mots de passe erronés : encore {{count}} seconde',
    slowed_other: 'Retardée après des mots de passe erronés : encore {{count}} secondes',
    guessed_one: '{{count}} mot de passe erroné ces 15 dernières minutes',
    guessed_other: '{{count}} mots de passe erronés ces 15 dernières minutes',
    notGuessed_zero: 'Aucun mot de passe erroné récemment',
    notGuessed_one: 'Aucun mot de passe erroné récemment',
    notGuessed_other: 'Aucun mot de passe erroné récemment',
    guessedTodo:
      'Si ce n’était pas cette personne, quelqu’un essaie peut-être de deviner son mot de passe. Elle peut toujours se connecter depuis ses emplacements habituels.',
    signedIn_one: 'Connecté sur {{count}} appareil',
    signedIn_other: 'Connecté sur {{count}} appareils',
    notSignedIn_zero: 'Connecté sur aucun appareil',
    notSignedIn_one: 'Connecté sur aucun appareil',
    notSignedIn_other: 'Connecté sur aucun appareil',
    session: '{{name}}, {{when}}',
    elsewhere: 'une ancienne organisation',
    mail: 'E-mail',
    blocked: 'Bloquée {{when}} : aucun e-mail n’est envoyé à cette adresse',
    blockedTodo: 'Demandez à la personne de vérifier sa messagerie, puis débloquez l’adresse.',
    notBlocked: 'Cette adresse peut recevoir des e-mails',
    memberships: 'Organisations',
    noMembership: 'Membre d’aucune organisation',
    noMembershipTodo:
      'Cette personne a été retirée ou n’a jamais rejoint d’organisation. Son organisation doit l’inviter de nouveau.',
    of: 'client de {{provider}}',
    access: 'accès au portail : {{status}}',
    termsAccepted: 'conditions acceptées (version {{version}})',
    termsAhead: 'conditions non acceptées (version {{version}})',
    termsTodo: 'La version {{version}} lui sera présentée à la connexion.',
    obstacles: {
      module:
        '{{provider}} ne dispose pas du module « Connexion des clients ». Le cas échéant, activez-le sous Prestataires.',
      disabled:
        '{{provider}} a désactivé l’accès au portail de {{name}}. Il peut être réactivé sous Paramètres → Gestion des accès.',
      off: '{{provider}} n’a jamais activé l’accès au portail de {{name}}. C’est possible sous Paramètres → Gestion des accès.',
    },
    invitations: 'Invitations',
    noInvitation: 'Aucune invitation pour cette adresse',
    sent: 'envoyée {{when}}',
    created: 'créée {{when}}',
    expires: 'valable jusqu’au {{when}}',
    invitationTodo: {
      draft: 'Pas encore envoyée. L’organisation peut l’envoyer avec « Renvoyer ».',
      sent: 'Le lien de l’e-mail fonctionne encore. Faites aussi vérifier les courriers indésirables.',
      accepted: 'La personne a rejoint l’organisation.',
      expired:
        'Les liens expirent après 24 heures. La personne peut en demander un nouveau en ouvrant l’ancien, ou l’organisation peut renvoyer l’invitation.',
      revoked: 'Révoquée par l’organisation, ou lors de la désactivation de son accès au portail.',
      blocked:
        'L’adresse est bloquée. Débloquez-la, puis faites renvoyer l’invitation par l’organisation.',
    },
  },
  deadLetters: {
    lead: 'Événements qu’un service n’a pas pu traiter, avec le motif. Rien n’est perdu : une fois la cause corrigée, relancez-les.',
    event: 'Événement',
    consumer: 'Service',
    since: 'Échec',
    status: 'Statut',
    statuses: {
      waiting: 'En attente',
      retried: 'Relancé',
    },
    attempts_one: '{{count}} tentative',
    attempts_other: '{{count}} tentatives',
    retry: 'Relancer',
    retryNamed: 'Relancer {{event}}',
    retried: 'Renvoyé à {{consumer}}. En cas de nouvel échec, il réapparaîtra ici.',
    retriedAt: 'relancé {{when}}',
    notRetried: 'Échec de la relance',
    content: 'Contenu de l’événement',
    none: {
      waiting: 'Aucun événement en échec',
      retried: 'Aucun événement relancé',
    },
    noneText: {
      waiting: 'Tous les services ont traité tous les événements.',
      retried: 'Les événements que vous relancez apparaissent ici.',
    },
  },
};
