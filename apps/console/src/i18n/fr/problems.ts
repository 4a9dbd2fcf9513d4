export const problems = {
  'account-not-erasable': {
    title: 'Ce compte ne peut pas être effacé',
    remedy: 'Retirez d’abord son rôle sur la plateforme.',
  },
  'application-not-open': {
    title: 'Application non disponible',
    remedy: 'Connectez-vous à l’organisation qui utilise l’application.',
  },
  'device-code-unknown': {
    title: 'Code inconnu',
    remedy: 'Comparez-le à celui de l’appareil, ou recommencez sur l’appareil.',
  },
  'portal-view-is-read-only': {
    title: 'Vous ne faites que consulter le portail',
    remedy: 'Quittez la consultation pour faire des modifications.',
  },
  'portal-view-ended': {
    title: 'La consultation du portail est terminée',
    remedy: 'Démarrez-en une autre depuis la page du client.',
  },
  'not-in-portal-view': {
    title: 'Ceci ne fait pas partie de la consultation',
    remedy: 'Quittez la consultation pour voir vos propres données.',
  },
  offline: {
    title: 'Connexion impossible',
    remedy: 'Vérifiez votre connexion et réessayez.',
  },
  'access-not-open': {
    title: 'L’accès au portail n’est pas activé',
    remedy: 'Activez d’abord l’accès au portail du client.',
  },
  'access-off': {
    title: 'L’accès au portail n’a jamais été activé',
    remedy: 'Activez-le d’abord, puis choisissez ses rubriques.',
  },
  'access-not-pending': {
    title: 'L’accès au portail n’est pas en attente',
    remedy: 'Un e-mail d’activation ne peut être envoyé que si l’accès est en attente.',
  },
  'activation-not-needed': {
    title: 'Ce client peut déjà se connecter',
    remedy: 'Ajoutez d’autres personnes sous Invitations.',
  },
  'administrator-required': {
    title: 'Cette organisation n’a pas d’administrateur',
    remedy: 'Nommez d’abord l’un de ses membres administrateur.',
  },
  'already-member': {
    title: 'Cette personne est déjà membre',
    remedy: 'Modifiez plutôt les rôles du membre.',
  },
  'response-not-stored': {
    title: 'C’est déjà fait',
    remedy:
      'Vérifiez ce qui a été créé. Si son secret est perdu, supprimez-le et créez-en un autre.',
  },
  'area-not-open': {
    title: 'Votre organisation n’a pas accès à cette rubrique',
    remedy: 'Demandez l’accès à votre prestataire.',
  },
  'asset-code-taken': {
    title: 'Ce code est déjà utilisé',
    remedy: 'Utilisez un autre code, ou retirez-le d’abord de l’autre équipement.',
  },
  'contact-exists': {
    title: 'Il existe déjà un contact avec cette adresse',
    remedy: 'Modifiez le contact existant.',
  },
  'contact-is-user': {
    title: 'Ce contact est un utilisateur',
    remedy:
      'L’adresse d’un utilisateur ne peut pas être modifiée. Ajoutez un autre contact pour l’autre adresse.',
  },
  'cross-site-request': {
    title: 'Cette requête a été bloquée',
    remedy: 'Rechargez la page et réessayez.',
  },
  'customer-email-missing': {
    title: 'Le client n’a pas d’adresse e-mail',
    remedy: 'Ajoutez une adresse e-mail valide au client, puis activez l’accès.',
  },
  'customer-archived': {
    title: 'Ce client est archivé',
    remedy: 'Restaurez d’abord le client.',
  },
  'customer-not-archived': {
    title: 'Ce client n’est pas archivé',
    remedy: 'Archivez d’abord le client.',
  },
  'customer-independent': {
    title: 'Ce client est indépendant',
    remedy: 'Adressez-vous à un administrateur de cette organisation.',
  },
  'customer-not-corporate': {
    title: 'Seules les entreprises peuvent avoir accès au portail',
    remedy:
      'S’il s’agit d’une entreprise, modifiez le client et choisissez le type « Entreprise ».',
  },
  'department-bound': {
    title: 'Vous ne pouvez gérer que votre propre service',
    remedy: 'Adressez-vous à un administrateur de votre organisation.',
  },
  'department-in-use': {
    title: 'Ce service est utilisé',
    remedy: 'Déplacez d’abord ses clients, membres et contacts vers un autre service.',
  },
  'department-name-taken': {
    title: 'Il existe déjà un service de ce nom',
    remedy: 'Choisissez un autre nom.',
  },
  'domain-not-verified': {
    title: 'Le domaine n’est pas vérifié',
    remedy: '$t(branding.domainFaults.{{reason}})',
  },
  'email-blocked': {
    title: 'Cette adresse e-mail est bloquée',
    remedy:
      'Un serveur de messagerie l’a refusée. Corrigez-la, ou demandez à l’assistance de la débloquer.',
  },
  'email-domain-not-allowed': {
    title: 'Ce domaine de messagerie n’est pas autorisé',
    remedy:
      'Utilisez l’un des domaines de votre compte. Pour en ajouter un, adressez-vous à votre contact d’assistance.',
  },
  'idempotency-key-reused': {
    title: 'Cette requête a déjà été envoyée avec un autre contenu',
    remedy: 'Rechargez la page et réessayez.',
  },
  internal: {
    title: 'Une erreur s’est produite',
    remedy: 'Réessayez. Si le problème persiste, envoyez l’ID de trace à l’assistance.',
  },
  'invalid-credentials': {
    title: 'Nom d’utilisateur ou mot de passe incorrect',
    remedy: 'Vérifiez les deux, ou réinitialisez votre mot de passe.',
  },
  'invalid-request': {
    title: 'Certains champs ne sont pas valides',
    remedy: 'Corrigez les champs marqués et réessayez.',
  },
  'invitation-exists': {
    title: 'Cette personne a déjà été invitée',
    remedy: 'Renvoyez l’invitation existante, ou supprimez-la d’abord.',
  },
  'invitation-expired': {
    title: 'Ce lien a expiré',
    remedy: 'Utilisez l’e-mail le plus récent, ou demandez un nouveau lien.',
  },
  'invitation-in-use': {
    title: 'Ce lien est en cours d’utilisation',
    remedy: 'Réessayez dans quelques secondes.',
  },
  'invitation-not-open': {
    title: 'Cette invitation n’est plus ouverte',
    remedy: 'Envoyez une nouvelle invitation, sauf si la personne est déjà membre.',
  },
  'invitation-unknown': {
    title: 'Lien non valable',
    remedy:
      'Ouvrez le lien exactement tel qu’il figure dans l’e-mail, ou contactez la personne qui vous a invité.',
  },
  'invitation-used': {
    title: 'Ce lien a déjà été utilisé',
    remedy: 'Connectez-vous. Si ce n’était pas vous, réinitialisez votre mot de passe.',
  },
  'invitation-withdrawn': {
    title: 'Cette invitation a été révoquée',
    remedy:
      '$t(invitations.because.{{because}}) Demandez une nouvelle invitation à la personne qui vous a invité.',
  },
  'access-closed': {
    title: 'L’accès au portail est actuellement désactivé',
    remedy: 'Votre lien est valable 24 heures : réessayez une fois l’accès activé.',
  },
  'inviter-not-authorized': {
    title: 'Cette invitation doit être renvoyée',
    remedy: 'Demandez à l’organisation de la renvoyer. Vous recevrez un nouveau lien par e-mail.',
  },
  'invalid-assignee': {
    title: 'Cette personne ne peut pas se voir attribuer l’intervention',
    remedy: 'Choisissez un membre de votre organisation.',
  },
  'invalid-attachment': {
    title: 'Cette photo ne peut pas être utilisée',
    remedy: 'Choisissez un JPEG, PNG ou WebP complet de 10 Mo au plus.',
  },
};
