export const notifications = {
  notifications: {
    title: 'Notifications',
    lead: 'Ce qui s’est passé dans votre organisation, du plus récent au plus ancien.',
    open: 'Notifications',
    unread_zero: 'Notifications, aucune non lue',
    unread_one: 'Notifications, {{count}} non lue',
    unread_other: 'Notifications, {{count}} non lues',
    unreadMark: 'non lue',
    markRead: 'Marquer comme lue',
    markNamedRead: 'Marquer « {{title}} » comme lue',
    readAll: 'Tout marquer comme lu',
    all: 'Tout afficher',
    settings: 'Paramètres de notification',
    none: 'Aucune notification',
    noneText:
      'Les nouveautés de vos interventions, équipements et sessions vidéo apparaissent ici en direct.',
    events: {
      job: {
        created: 'Nouvelle intervention',
        moved: 'Statut de l’intervention : {{state}}',
        changed: 'Intervention modifiée',
        commented: 'Nouveau commentaire',
        told: 'À propos d’une intervention',
      },
      asset: {
        created: 'Nouvel équipement',
        moved: 'Statut de l’équipement : {{state}}',
        changed: 'Équipement modifié',
        commented: 'Nouveau commentaire',
        told: 'À propos d’un équipement',
      },
      code: {
        created: 'Nouveau code',
        moved: 'Code modifié',
        changed: 'Code d’équipement modifié',
        commented: 'Nouveau commentaire',
        told: 'À propos d’un code',
      },
      'video-session': {
        created: 'Session vidéo planifiée',
        moved: 'Statut de la session vidéo : {{state}}',
        changed: 'Session vidéo modifiée',
        commented: 'Nouveau commentaire',
        told: 'À propos d’une session vidéo',
      },
      notice: {
        created: 'Avis',
        moved: 'Avis',
        changed: 'Avis',
        commented: 'Avis',
        told: 'Avis',
      },
    },
    notices: {
      'domain-record-missing': {
        title: 'L’enregistrement DNS de {{subject}} est introuvable',
        text: 'Publiez-le à nouveau : après trois jours de suite sans lui, les liens des e-mails mènent à l’adresse par défaut.',
      },
      'domain-record-wrong': {
        title: 'L’enregistrement DNS de {{subject}} a une autre valeur',
        text: 'Corrigez-le : après trois jours de suite sans la bonne valeur, les liens des e-mails mènent à l’adresse par défaut.',
      },
      'domain-unverified': {
        title: '{{subject}} n’est plus vérifié',
        text: 'L’enregistrement DNS a manqué ou a eu une autre valeur pendant trois jours de suite. Les liens des e-mails mènent à l’adresse par défaut jusqu’à ce que vous vérifiiez à nouveau le domaine.',
      },
      'webhook-failing': {
        title: 'Le webhook vers {{subject}} a été désactivé',
        text: 'Les envois ont échoué à plusieurs reprises. Rien ne lui est envoyé tant que vous ne le réactivez pas ; ses envois indiquent la dernière erreur.',
      },
      'webhook-gone': {
        title: 'Le webhook vers {{subject}} a été désactivé',
        text: 'Son serveur a répondu que l’adresse n’existe plus (410). Rien ne lui est envoyé tant que vous ne le réactivez pas.',
      },
      'api-key-created': {
        title: 'Nouvelle clé API : {{subject}}',
        text: 'Quiconque la détient peut agir en tant que ce compte de service. Si c’est inattendu, supprimez la clé et cherchez qui l’a créée.',
      },
      'api-key-refused': {
        title: 'Clé API utilisée hors de ses réseaux : {{subject}}',
        text: 'La requête a été refusée. Si elle ne venait pas de vous, quelqu’un d’autre détient la clé : remplacez-la. Vous êtes averti au plus une fois par heure ; les autres tentatives figurent dans le journal d’audit.',
      },
    },
    choices: 'Notifications',
    choicesLead:
      'Choisissez les notifications que vous recevez chez {{organization}}, dans l’application et par e-mail.',
    kind: 'Type',
    inApp: 'Application',
    mail: 'E-mail',
    kinds: {
      code: 'Codes',
      asset: 'Équipements',
      job: 'Interventions',
      'video-session': 'Sessions vidéo',
      notice: 'Avis',
    },
    choice: '{{kind}} : {{channel}}',
  },
};
