import type { SetupTexts } from '../texts.js';

export const applications: Pick<
  SetupTexts,
  'secrets' | 'applications' | 'applicationSecrets' | 'quickStart' | 'logoutDeliveries'
> = {
  secrets: {
    copy: 'Copier',
    once: 'Copiez-le maintenant : il ne sera plus affiché.',
    copied: 'Je l’ai copié',
  },
  applications: {
    lead: 'Portails et applications qui connectent leurs utilisateurs par Gatehouse avec OpenID Connect, et programmes qui appellent son API avec OAuth.',
    add: 'Ajouter une application',
    name: 'Nom',
    nameHint: 'Les utilisateurs le voient lorsqu’ils se connectent.',
    logoHint: 'Affiché à la connexion. PNG, JPEG ou WebP, 256 Ko au maximum.',
    kind: 'Type',
    kinds: {
      web: 'Web',
      'single-page': 'Monopage',
      native: 'Native',
      machine: 'Machine',
    },
    kindHints: {
      web: 'S’exécute sur un serveur et peut garder un secret.',
      'single-page': 'S’exécute sous forme de scripts dans le navigateur, sans secret.',
      native: 'S’exécute sur un téléphone ou un ordinateur, sans secret.',
      machine: 'Appelle l’API en tant que compte de service ; personne ne se connecte.',
    },
    redirectUris: 'URI de redirection',
    redirectUrisHint:
      'Où les utilisateurs reviennent après la connexion. Une par ligne, comparées à l’identique.',
    redirectUrisHintNative:
      'Où les utilisateurs reviennent après la connexion. Une par ligne : http://127.0.0.1/callback pour n’importe quel port, ou votre propre schéma, par exemple com.example.app:/callback.',
    postLogoutRedirectUris: 'URI de redirection après déconnexion',
    postLogoutRedirectUrisHint:
      'Où les utilisateurs reviennent après la déconnexion. Une par ligne.',
    backchannelLogoutUri: 'URI de déconnexion back-channel',
    backchannelLogoutUriHint:
      'Est avertie dès qu’une session se termine, afin que la vôtre se termine aussi.',
    allowedOrigins: 'Origines autorisées',
    allowedOriginsHint:
      'Les origines dont les scripts peuvent obtenir des jetons et appeler l’API, par exemple https://portal.example.com. Une par ligne.',
    audience: 'Audience de votre API',
    audienceHint:
      'L’URI que désignent les jetons d’accès à votre propre API ; vide s’il n’y en a pas.',
    scopes: 'Scopes',
    scopeNames: {
      openid: 'openid : qui s’est connecté',
      profile: 'profile : nom et langue',
      email: 'email : adresse e-mail',
      organization: 'organization : organisation, rôles et autorisations',
      api: 'api : appeler l’API de Gatehouse au nom de l’utilisateur',
    },
    apiAsServiceAccount: 'api : appeler l’API de Gatehouse en tant que compte de service',
    serviceAccount: 'Compte de service',
    serviceAccountHint: 'L’application peut faire ce que permettent les rôles de ce compte.',
    jwks: 'Clés publiques',
    jwksHint:
      'Un ensemble JWK, pour une application qui s’authentifie par signature (private_key_jwt). Il remplace les secrets. Laissez vide pour utiliser des secrets.',
    jwksInvalid:
      'Saisissez un ensemble JWK de cinq clés publiques au plus : P-256, Ed25519, ou RSA à partir de 2048 bits.',
    jwksPrivate: 'C’est une clé privée. Gardez-la pour vous et saisissez la clé publique.',
    keys_one: '{{count}} clé',
    keys_other: '{{count}} clés',
    unknownServiceAccount: 'Compte de service inconnu',
    customers: 'Clients dont les utilisateurs peuvent se connecter',
    allCustomers: 'Tous les clients',
    chosenCustomers: 'Seulement ces clients',
    customerCount_one: '{{count}} client',
    customerCount_other: '{{count}} clients',
    chooseCustomers: 'Clients',
    unknownCustomer: 'Client inconnu',
    none: 'Aucune application pour le moment',
    noneText: 'Ajoutez le portail ou l’application auxquels vos clients se connectent.',
    details: 'Paramètres',
    clientId: 'ID client',
    copyClientId: 'Copier l’ID client',
    created: 'Créée',
    nothing: 'Aucun',
    deleteTitle: 'Supprimer {{name}} ?',
    deleteText:
      'Plus personne ne peut se connecter à {{name}}, et les personnes connectées perdent l’accès à l’expiration de leurs jetons, sous cinq minutes. Les jetons d’une machine prennent fin aussitôt. Cette action est irréversible.',
  },
  applicationSecrets: {
    title: 'Secrets',
    lead: 'Deux peuvent être valables à la fois. Pour une rotation : créez le prochain, déployez-le, puis supprimez l’ancien.',
    add: 'Créer un secret',
    createdAt: 'Créé le {{when}}',
    expiresAt: 'Expire le {{when}}',
    expired: 'Expiré',
    noExpiry: 'N’expire pas',
    expiry: 'Expiration',
    expiryHint: 'Laissez vide pour un secret qui n’expire pas.',
    full: 'Supprimez-en un pour en créer un autre.',
    newTitle: 'Secret du client',
    newText: 'Votre application a besoin de ce secret, avec l’ID client.',
    copy: 'Copier le secret du client',
    none: 'Aucun secret pour le moment. Votre application en a besoin pour obtenir des jetons.',
    deleteNamed: 'Supprimer le secret créé le {{when}}',
    deleteTitle: 'Supprimer ce secret ?',
    deleteText:
      'Une application qui l’utilise encore ne peut plus obtenir de jetons. Déployez d’abord un autre secret.',
  },
  quickStart: {
    title: 'Démarrage rapide',
    lead: 'Tout ce dont votre application a besoin, avec n’importe quelle bibliothèque OpenID Connect.',
    discovery: 'URL de découverte',
    copyDiscovery: 'Copier l’URL de découverte',
    program: 'Un programme qui vous connecte, à essayer avec Node.js',
    machine: 'Un programme qui appelle l’API, à essayer avec Node.js',
    page: 'Un script qui vous connecte, pour votre page',
    copyProgram: 'Copier le programme',
    secretHint: 'Créez d’abord un secret et transmettez-le dans CLIENT_SECRET.',
    loopbackHint:
      'Pour l’essayer sur un ordinateur, ajoutez http://127.0.0.1/callback aux URI de redirection.',
    originHint: 'Ajoutez d’abord l’origine de votre page aux origines autorisées.',
  },
  logoutDeliveries: {
    title: 'Envois de déconnexion',
    lead: 'Ce qui a été envoyé à l’URI de déconnexion back-channel ces 30 derniers jours, du plus récent au plus ancien.',
    token: 'Jeton de déconnexion',
    none: 'Aucun envoi pour le moment',
    noneText: 'Lorsqu’une session se termine, son jeton de déconnexion apparaît ici.',
  },
};
