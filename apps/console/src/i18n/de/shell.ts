export const shell = {
  failure: {
    title: 'Diese Seite funktioniert gerade nicht',
    text: 'Ihre Daten sind sicher. Laden Sie die Seite neu; hilft das nicht, senden Sie dem Support die Fehlerdetails.',
    notLoaded: 'Diese Seite konnte nicht geladen werden',
    notLoadedText:
      'Vielleicht wurde das Portal aktualisiert, oder Ihre Verbindung war unterbrochen. Laden Sie die Seite neu.',
    reload: 'Seite neu laden',
    copy: 'Fehlerdetails kopieren',
    offline: 'Keine Verbindung. Sie wird wiederhergestellt …',
  },
  palette: {
    title: 'Suchen oder öffnen',
    placeholder: 'Kunden, Personen, Seiten und Aktionen suchen',
    pages: 'Seiten',
    actions: 'Aktionen',
    customers: 'Kunden',
    people: 'Personen',
  },
  keys: {
    title: 'Tastenkürzel',
    palette: 'Suchen oder öffnen',
    search: 'In dieser Liste suchen',
    help: 'Diese Tastenkürzel anzeigen',
  },
} as const;
