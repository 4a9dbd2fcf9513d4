export const shell = {
  failure: {
    title: 'Diese Seite funktioniert gerade nicht',
    text: 'Ihre Daten sind sicher. Laden Sie die Seite neu; hilft das nicht, senden Sie dem Support die Fehlerdetails.',
    notLoaded: 'Diese Seite konnte nicht geladen werden',
    notLoadedText:
      'Vielleicht wurde Gatehouse aktualisiert, oder Ihre Verbindung war unterbrochen. Laden Sie die Seite neu.',
    reload: 'Seite neu laden',
    copy: 'Fehlerdetails kopieren',
    offline: 'Gatehouse ist nicht erreichbar. Verbindung wird wiederhergestellt …',
  },
} as const;
