export const photos = {
  photos: {
    title: 'Fotos',
    add: 'Fotos hinzufügen',
    adding: 'Fotos werden hochgeladen …',
    hint: 'Bis zu 10 Fotos (JPEG, PNG oder WebP) mit je höchstens 10 MB. Standortdaten werden entfernt.',
    size: '{{size}} MB',
    unusable: 'nicht unterstützt',
    unusableText_one:
      'Eine Datei ist kein JPEG, PNG oder WebP mit höchstens 10 MB und wird nicht hochgeladen.',
    unusableText_other:
      '{{count}} Dateien sind kein JPEG, PNG oder WebP mit höchstens 10 MB und werden nicht hochgeladen.',
    heicText:
      'HEIC-Fotos werden nicht unterstützt. Speichern Sie sie zuerst als JPEG. Auf dem iPhone: Einstellungen → Kamera → Formate → „Maximale Kompatibilität“.',
    leaveOut: '{{name}} entfernen',
    none: 'Keine Fotos.',
    noneText: 'Noch keine Fotos. Fotos helfen oft, ein Problem zu verstehen.',
    look: '{{name}} ansehen',
    unnamed: 'Foto',
    open: 'In neuem Tab öffnen',
    remove: 'Foto entfernen',
    removeTitle: '{{name}} entfernen?',
    removeText:
      'Das Foto wird für alle gelöscht, die den Auftrag sehen. Das lässt sich nicht rückgängig machen.',
    notShown: 'Dieses Foto kann nicht angezeigt werden',
    notAdded_one: 'Ein Foto konnte nicht hochgeladen werden',
    notAdded_other: '{{count}} Fotos konnten nicht hochgeladen werden',
  },
};
