export const photos = {
  photos: {
    title: 'Foto’s',
    add: 'Foto’s toevoegen',
    adding: 'Foto’s uploaden…',
    hint: 'Hoogstens 10 foto’s (JPEG, PNG of WebP) van elk 10 MB. Locatiegegevens worden verwijderd.',
    size: '{{size}} MB',
    unusable: 'niet ondersteund',
    unusableText_one: 'Eén bestand is geen JPEG, PNG of WebP tot 10 MB en wordt niet geüpload.',
    unusableText_other:
      '{{count}} bestanden zijn geen JPEG, PNG of WebP tot 10 MB en worden niet geüpload.',
    heicText:
      'HEIC-foto’s worden niet ondersteund. Sla ze eerst op als JPEG. Kies op een iPhone ‘Meest compatibel’ onder Instellingen → Camera → Structuren.',
    leaveOut: '{{name}} weglaten',
    none: 'Geen foto’s.',
    noneText: 'Nog geen foto’s. Foto’s helpen vaak om een probleem te begrijpen.',
    look: '{{name}} bekijken',
    unnamed: 'Foto',
    open: 'In een nieuw tabblad openen',
    remove: 'Foto verwijderen',
    removeTitle: '{{name}} verwijderen?',
    removeText:
      'De foto wordt verwijderd voor iedereen die de opdracht kan zien. U kunt dit niet ongedaan maken.',
    notShown: 'Deze foto kan niet worden getoond',
    notAdded_one: 'Eén foto kon niet worden geüpload',
    notAdded_other: '{{count}} foto’s konden niet worden geüpload',
  },
};
