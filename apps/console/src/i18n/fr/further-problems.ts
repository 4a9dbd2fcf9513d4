export const furtherProblems = {
  'invalid-job-transition': {
    title: 'Changement de statut non autorisé',
    remedy: 'Quelqu’un d’autre a peut-être modifié l’intervention. Rechargez la page.',
  },
  'last-administrator': {
    title: 'C’est le dernier administrateur',
    remedy: 'Nommez d’abord un autre membre administrateur.',
  },
  'malformed-request': {
    title: 'La requête est illisible',
    remedy: 'Rechargez la page et réessayez.',
  },
  'module-not-enabled': {
    title: 'Ce module n’est pas activé pour votre organisation',
    remedy: 'Demandez à l’exploitant d’activer la connexion des clients.',
  },
  'no-account': {
    title: 'Cette adresse e-mail n’est associée à aucun compte.',
    remedy: 'Contactez l’organisation qui fournit ce portail.',
  },
  'no-terms': {
    title: 'Aucune condition générale ne s’applique ici',
    remedy: 'Il n’y a rien à accepter.',
  },
  'not-found': {
    title: 'Introuvable',
    remedy: 'L’élément a été supprimé, ou vous n’y avez pas accès.',
  },
  'not-signed-in': {
    title: 'Vous n’êtes pas connecté',
    remedy: 'Connectez-vous et réessayez.',
  },
  'permission-denied': {
    title: 'Vous n’êtes pas autorisé à faire cela',
    remedy: 'Demandez l’autorisation à un administrateur de votre organisation.',
  },
  'rate-limited': {
    title: 'Trop de tentatives',
    remedy: 'Réessayez dans {{retryAfterSeconds}} secondes.',
  },
  'invalid-reference': {
    title: 'Cet élément n’appartient pas au client',
    remedy: 'Choisissez-en un qui appartient au même client.',
  },
  'request-head-too-large': {
    title: 'Cette requête est trop volumineuse',
    remedy: 'Supprimez les cookies de ce site et réessayez.',
  },
  'request-timed-out': {
    title: 'Le délai de la requête est dépassé',
    remedy: 'Votre connexion était trop lente. Réessayez, ou envoyez moins à la fois.',
  },
  'request-too-large': {
    title: 'Envoi trop volumineux',
    remedy: 'Envoyez moins à la fois.',
  },
  'reset-link-expired': {
    title: 'Ce lien n’est plus valable',
    remedy: 'Il a été utilisé, remplacé, ou a expiré après une heure. Demandez-en un nouveau.',
  },
  'reset-link-unknown': {
    title: 'Lien non valable',
    remedy: 'Ouvrez le lien exactement tel qu’il figure dans l’e-mail.',
  },
  'role-in-use': {
    title: 'Ce rôle est utilisé',
    remedy: 'Attribuez d’abord un autre rôle à ses membres.',
  },
  'role-name-taken': {
    title: 'Il existe déjà un rôle de ce nom',
    remedy: 'Choisissez un autre nom.',
  },
  'role-unknown': {
    title: 'Ce rôle n’existe pas',
    remedy: 'Choisissez un rôle de l’organisation.',
  },
  'session-ended': {
    title: 'Votre session est terminée',
    remedy: 'Reconnectez-vous.',
  },
  'invalid-signature': {
    title: 'Signature non valable',
    remedy: 'Contactez l’exploitant de cette installation.',
  },
  'terms-not-accepted': {
    title: 'Vous n’avez pas accepté les conditions générales',
    remedy: 'Rechargez la page pour les lire et les accepter.',
  },
  'terms-version-superseded': {
    title: 'Il existe une version plus récente des conditions',
    remedy: 'Rechargez la page pour la lire.',
  },
  'timed-out': {
    title: 'La réponse s’est fait attendre trop longtemps',
    remedy: 'Votre modification a peut-être été enregistrée. Rechargez la page pour vérifier.',
  },
  'token-stale': {
    title: 'Vos autorisations ont changé',
    remedy: 'Rechargez la page.',
  },
  unavailable: {
    title: 'Service momentanément indisponible',
    remedy: 'Aucune donnée n’est perdue. Réessayez dans un instant.',
  },
  'person-required': {
    title: 'Réservé aux personnes',
    remedy: 'Connectez-vous avec votre propre compte.',
  },
  'network-not-allowed': {
    title: 'Cette clé API ne fonctionne pas d’ici',
    remedy: 'Utilisez-la depuis l’un de ses réseaux, ou créez une autre clé.',
  },
  'permission-not-held': {
    title: 'Le compte de service n’a pas cette autorisation',
    remedy: 'Donnez d’abord au compte de service un rôle avec cette autorisation.',
  },
  'expiry-in-the-past': {
    title: 'Cette date est passée',
    remedy: 'Choisissez une date ultérieure.',
  },
  'too-many-api-keys': {
    title: 'Trop de clés API',
    remedy: 'Supprimez-en une qui ne sert plus.',
  },
  'too-many-service-accounts': {
    title: 'Trop de comptes de service',
    remedy: 'Supprimez-en un qui ne sert plus.',
  },
  'untrusted-client': {
    title: 'Ce client n’est pas approuvé',
    remedy: 'L’exploitant de ce portail doit le configurer comme client approuvé.',
  },
  'unsupported-media-type': {
    title: 'Ce type de fichier n’est pas pris en charge',
    remedy: 'Utilisez un fichier CSV en UTF-8.',
  },
  'changed-meanwhile': {
    title: 'Quelqu’un d’autre a modifié ces données entre-temps',
    remedy: 'Rien n’est enregistré. Vérifiez les nouvelles valeurs, puis enregistrez.',
  },
  'heic-not-supported': {
    title: 'Les photos HEIC ne sont pas prises en charge',
    remedy:
      'Enregistrez-la en JPEG. Sur iPhone : Réglages > Appareil photo > Formats > « Le plus compatible ».',
  },
  'invalid-video-session-transition': {
    title: 'Changement de statut non autorisé',
    remedy: 'Une session vidéo est planifiée, puis en cours, puis terminée. Rechargez la page.',
  },
  'portal-address-taken': {
    title: 'Adresse non disponible',
    remedy: 'Un autre prestataire l’utilise. Choisissez-en une autre.',
  },
  'invalid-logo': {
    title: 'Ce logo ne peut pas être utilisé',
    remedy: 'Choisissez un PNG, JPEG ou WebP de 256 ko au plus, de 16 à 2000 pixels de côté.',
  },
  'too-many-attachments': {
    title: 'Trop de photos',
    remedy: 'Supprimez-en une qui ne sert plus.',
  },
  'external-id-taken': {
    title: 'ID externe déjà utilisé',
    remedy: 'Utilisez un autre ID externe, ou retirez-le d’abord de l’autre client.',
  },
  'keys-instead-of-secrets': {
    title: 'L’application s’authentifie par clés',
    remedy: 'Retirez d’abord ses clés publiques.',
  },
  'public-client': {
    title: 'L’application n’a pas de secrets',
    remedy: 'Une application monopage ou native ne peut pas en garder. Créez-en une de type web.',
  },
  'replay-too-large': {
    title: 'Trop d’envois',
    remedy: 'Choisissez une période plus courte, ou moins d’événements.',
  },
  'too-many-applications': {
    title: 'Trop d’applications',
    remedy: 'Supprimez-en une qui ne sert plus.',
  },
  'too-many-secrets': {
    title: 'Trop de secrets',
    remedy: 'Supprimez d’abord le secret qui ne sert plus.',
  },
  'too-many-webhooks': {
    title: 'Trop de webhooks',
    remedy: 'Supprimez-en un qui ne sert plus.',
  },
  'webhook-disabled': {
    title: 'Le webhook est désactivé',
    remedy: 'Activez-le et réessayez.',
  },
  'webhook-url-not-allowed': {
    title: 'Cette URL n’est pas autorisée',
    remedy: 'Utilisez une URL https avec une adresse publique, ou adressez-vous à l’exploitant.',
  },
};
