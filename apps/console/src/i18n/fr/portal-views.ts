export const portalViews = {
  portalViews: {
    title: 'Voir le portail de {{name}}',
    lead: 'Vous voyez le portail comme une personne ayant ce rôle, sans rien pouvoir modifier. Ce que le client garde pour lui n’est pas affiché : ses contacts, ses rôles et son journal d’audit. La consultation dure 30 minutes et figure dans le journal d’audit du client.',
    role: 'Voir en tant que',
    start: 'Voir le portail',
    banner:
      'Vous consultez le portail de {{name}} en tant que {{role}}. Vous ne pouvez rien modifier.',
    access: 'Accès au portail : {{status}}',
    until: 'Jusqu’à {{time}}',
    exit: 'Quitter la consultation',
  },
} as const;
