import type { Texts } from '../texts.js';

export const settings: Pick<Texts, 'roles' | 'departments' | 'personal' | 'providers' | 'blocks'> =
  {
    roles: {
      lead: 'Rôles prédéfinis et personnalisés. Vous ne pouvez accorder que les autorisations que vous avez vous-même.',
      add: 'Ajouter un rôle',
      name: 'Nom',
      builtIn: 'prédéfini',
      custom: 'personnalisé',
      permissions: 'Autorisations',
      permissionsHint:
        'Ce que peuvent faire les personnes ayant ce rôle. Les modifications s’appliquent immédiatement aux sessions ouvertes.',
      noPermissions: 'Aucune autorisation supplémentaire',
      deleteTitle: 'Supprimer le rôle {{name}} ?',
      deleteText: 'Seuls les rôles qui ne sont attribués à personne peuvent être supprimés.',
    },
    departments: {
      lead: 'Les administrateurs de service ne gèrent que les clients et les personnes de leur propre service.',
      add: 'Ajouter un service',
      name: 'Nom',
      none: 'Aucun service',
      noneText: 'Sans services, toute personne autorisée voit tous les clients.',
      deleteTitle: 'Supprimer le service {{name}} ?',
      deleteText: 'Seuls les services sans clients ni personnes peuvent être supprimés.',
    },
    personal: {
      details: 'Vos informations',
      emailFixed: 'Vous vous connectez avec cette adresse. Elle ne peut pas être modifiée ici.',
      blocked:
        'Un serveur de messagerie a refusé votre adresse : nous ne pouvons pas vous envoyer d’e-mails. Demandez à l’assistance de la débloquer.',
      appearance: 'Apparence',
      schemes: {
        light: 'Clair',
        dark: 'Sombre',
        auto: 'Système',
      },
      password: 'Mot de passe',
      passwordLead: 'Modifier votre mot de passe met fin à vos autres sessions.',
      passwordRestricted: 'Ce compte est partagé : son mot de passe ne peut pas être modifié ici.',
      currentPassword: 'Mot de passe actuel',
      changePassword: 'Modifier le mot de passe',
      passwordChanged: 'Mot de passe modifié. Vos autres sessions sont terminées.',
      data: 'Vos données',
      dataLead:
        'Toutes les données que nous conservons à votre sujet, dans un seul fichier, un enregistrement par ligne.',
      dataDownload: 'Télécharger mes données',
      sessions: 'Sessions',
      sessionsLead: 'Les appareils sur lesquels vous êtes connecté.',
      thisOne: 'cet appareil',
      unknownDevice: 'Appareil inconnu',
      end: 'Terminer',
      endSession: 'Terminer la session sur {{device}}',
    },
    providers: {
      lead: 'Les organisations qui exploitent leurs portails ici.',
      search: 'Rechercher un prestataire',
      add: 'Ajouter un prestataire',
      create: 'Créer et inviter',
      name: 'Nom',
      administrator: 'Premier administrateur',
      modules: 'Modules',
      noModules: 'aucun',
      since: 'Depuis',
      customerLoginHint: 'Permet au prestataire d’offrir un portail à ses clients.',
      domains: 'Domaines de messagerie',
      domainsHint:
        'Les contacts et utilisateurs doivent utiliser l’un d’eux. Laissez vide pour autoriser tous les domaines.',
      suffix: 'Suffixe du nom d’utilisateur',
      suffixHint: 'Les personnes peuvent l’ajouter à leur adresse e-mail pour se connecter.',
      timeZoneHint:
        'Détermine les mois de son tableau de bord, et de ceux de ses clients s’ils n’ont pas leur propre fuseau.',
      supportHint:
        'À qui ses membres peuvent s’adresser, par exemple pour un autre domaine de messagerie.',
      accessLost: 'Sans ce module, tous les clients de {{name}} perdent immédiatement l’accès.',
      none: 'Aucun prestataire pour le moment',
      noneText: 'Lorsque vous ajoutez un prestataire, son administrateur est invité par e-mail.',
    },
    blocks: {
      lead: 'Adresses refusées par un serveur de messagerie, ou dont le titulaire a signalé un e-mail comme indésirable. Elles restent bloquées jusqu’à ce que vous les débloquiez.',
      notificationsOnly:
        'A signalé un e-mail comme indésirable : ne reçoit plus de notifications, seulement les liens de connexion',
      search: 'Rechercher une adresse',
      since: 'Bloquée',
      unblock: 'Débloquer',
      unblockFor: 'Débloquer {{email}}',
      unblockTitle: 'Débloquer {{email}} ?',
      unblockText:
        'Les e-mails sont de nouveau envoyés à cette adresse. Si le serveur de messagerie refuse le prochain, elle est de nouveau bloquée.',
      unblocked: '{{email}} débloqué.',
      none: 'Aucune adresse bloquée',
      noneText:
        'Les adresses refusées définitivement par un serveur de messagerie apparaissent ici.',
    },
  };
