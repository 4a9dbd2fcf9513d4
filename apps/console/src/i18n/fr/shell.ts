export const shell = {
  failure: {
    title: 'Cette page a cessé de fonctionner',
    text: 'Vos données sont en sécurité. Rechargez la page ; si cela ne suffit pas, envoyez les détails de l’erreur à l’assistance.',
    notLoaded: 'Impossible de charger cette page',
    notLoadedText:
      'Le portail a peut-être été mis à jour, ou votre connexion a été interrompue. Rechargez la page.',
    reload: 'Recharger la page',
    copy: 'Copier les détails de l’erreur',
    offline: 'Connexion impossible. Nouvelle tentative…',
  },
  palette: {
    title: 'Rechercher ou accéder à',
    placeholder: 'Rechercher clients, personnes, pages et actions',
    pages: 'Pages',
    actions: 'Actions',
    customers: 'Clients',
    people: 'Personnes',
  },
  keys: {
    title: 'Raccourcis clavier',
    palette: 'Rechercher ou accéder à',
    search: 'Rechercher dans cette liste',
    help: 'Afficher ces raccourcis',
  },
};
