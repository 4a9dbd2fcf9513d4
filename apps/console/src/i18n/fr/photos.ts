export const photos = {
  photos: {
    title: 'Photos',
    add: 'Ajouter des photos',
    adding: 'Envoi des photos…',
    hint: 'Jusqu’à 10 photos (JPEG, PNG ou WebP) de 10 Mo chacune. Les données de localisation sont supprimées.',
    size: '{{size}} Mo',
    unusable: 'non pris en charge',
    unusableText_one:
      'Un fichier n’est pas un JPEG, PNG ou WebP de 10 Mo au plus et ne sera pas envoyé.',
    unusableText_other:
      '{{count}} fichiers ne sont pas des JPEG, PNG ou WebP de 10 Mo au plus et ne seront pas envoyés.',
    heicText:
      'Les photos HEIC ne sont pas prises en charge. Enregistrez-les d’abord en JPEG. Sur un iPhone, choisissez « Le plus compatible » sous Réglages → Appareil photo → Formats.',
    leaveOut: 'Retirer {{name}}',
    none: 'Aucune photo.',
    noneText: 'Aucune photo pour le moment. Des photos aident souvent à comprendre un problème.',
    look: 'Afficher {{name}}',
    unnamed: 'Photo',
    open: 'Ouvrir dans un nouvel onglet',
    remove: 'Supprimer la photo',
    removeTitle: 'Supprimer {{name}} ?',
    removeText:
      'La photo est supprimée pour tous ceux qui peuvent voir l’intervention. Cette action est irréversible.',
    notShown: 'Impossible d’afficher cette photo',
    notAdded_one: 'Une photo n’a pas pu être envoyée',
    notAdded_other: '{{count}} photos n’ont pas pu être envoyées',
  },
};
