import type { Texts } from '../texts.js';

export const photos: Pick<Texts, 'photos'> = {
  photos: {
    title: 'Fotos',
    add: 'Fotos hinzufügen',
    adding: 'Die Fotos sind unterwegs …',
    hint: 'Bis zu 10, jedes als JPEG, PNG oder WebP mit höchstens 10 MB. Der Aufnahmeort wird entfernt.',
    size: '{{size}} MB',
    unusable: 'nicht verwendbar',
    unusableText_one:
      'Eine Datei ist kein JPEG, PNG oder WebP mit höchstens 10 MB und wird ausgelassen.',
    unusableText_other:
      '{{count}} Dateien sind kein JPEG, PNG oder WebP mit höchstens 10 MB und werden ausgelassen.',
    heicText:
      'HEIC-Fotos lassen sich nicht verwenden. Speichern Sie sie zuerst als JPEG. Auf einem iPhone: Einstellungen, Kamera, Formate, „Maximale Kompatibilität“.',
    leaveOut: '{{name}} auslassen',
    none: 'Keine Fotos.',
    noneText: 'Noch keine Fotos. Ein Foto sagt oft mehr als eine Beschreibung.',
    look: '{{name}} ansehen',
    unnamed: 'Foto',
    open: 'In neuem Tab öffnen',
    remove: 'Foto entfernen',
    removeTitle: '{{name}} entfernen?',
    removeText:
      'Es verschwindet für alle, die den Auftrag sehen. Das lässt sich nicht rückgängig machen.',
    notShown: 'Das Foto kann nicht gezeigt werden',
    notAdded_one: 'Ein Foto konnte nicht hinzugefügt werden',
    notAdded_other: '{{count}} Fotos konnten nicht hinzugefügt werden',
  },
};
