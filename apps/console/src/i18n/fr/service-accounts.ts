import type { Texts } from '../texts.js';

export const serviceAccounts: Pick<Texts, 'serviceAccounts' | 'apiKeys'> = {
  serviceAccounts: {
    lead: 'Programmes qui appellent l’API de Gatehouse pour leur propre compte, avec des clés API au lieu d’un mot de passe.',
    named: '{{name}} (compte de service)',
    search: 'Rechercher un compte de service',
    add: 'Ajouter un compte de service',
    name: 'Nom',
    description: 'Description',
    descriptionHint: 'Ce qu’il fait, et qui s’en occupe.',
    roles: 'Rôles',
    rolesHint:
      'Ce que ses clés peuvent faire au maximum. Vous ne pouvez donner que ce que vous pouvez faire vous-même.',
    none: 'Aucun compte de service pour le moment',
    noneText: 'Ajoutez-en un par programme, pour voir et limiter ce que fait chacun d’eux.',
    details: 'Paramètres',
    created: 'Création',
    permissions: 'Autorisations par ses rôles',
    noPermissions: 'Aucune',
    deleteTitle: 'Supprimer {{name}} ?',
    deleteText:
      'Ses clés cessent immédiatement de fonctionner, et les programmes qui les utilisent ne peuvent plus appeler Gatehouse. Cette action est irréversible.',
  },
  apiKeys: {
    title: 'Clés API',
    lead: 'Un programme peut en avoir plusieurs. Pour une rotation : créez la prochaine clé, déployez-la, puis supprimez l’ancienne.',
    add: 'Créer une clé',
    name: 'Nom',
    permissions: 'Autorisations',
    permissionsHint:
      'Ne choisissez que ce dont le programme a besoin. Les rôles n’en permettent pas davantage.',
    noPermissions: 'Aucune autorisation',
    expiry: 'Expiration',
    expiryHint: 'Laissez vide pour une clé qui n’expire pas.',
    expiresAt: 'Expire le {{when}}',
    expired: 'Expirée le {{when}}',
    noExpiry: 'N’expire pas',
    networks: 'Réseaux autorisés',
    networksHint:
      'En notation CIDR, par exemple 203.0.113.0/24, un par ligne. Laissez vide pour tous.',
    networksInvalid: 'Saisissez des réseaux tels que 203.0.113.0/24 ou 2001:db8::/32.',
    lastUsed: 'Dernière utilisation',
    neverUsed: 'Jamais',
    newTitle: 'Clé API {{name}}',
    newText: 'Votre programme envoie cette clé avec chaque requête.',
    header: 'En en-tête',
    copy: 'Copier la clé API',
    copyHeader: 'Copier l’en-tête',
    none: 'Aucune clé pour le moment',
    noneText: 'Créez une clé pour que votre programme puisse appeler l’API.',
    deleteNamed: 'Supprimer {{name}}',
    deleteTitle: 'Supprimer la clé {{name}} ?',
    deleteText:
      'Elle cesse immédiatement de fonctionner : un programme qui l’utilise ne peut plus appeler Gatehouse.',
  },
};
