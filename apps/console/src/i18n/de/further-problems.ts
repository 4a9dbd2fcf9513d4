export const furtherProblems = {
  'invalid-job-transition': {
    title: 'Diesen Weg nimmt ein Auftrag nicht',
    remedy: 'Vielleicht hat ihn jemand anderes geändert. Laden Sie die Seite neu.',
  },
  'last-administrator': {
    title: 'Der letzte Administrator bleibt',
    remedy: 'Machen Sie zuerst jemand anderen zum Administrator.',
  },
  'malformed-request': {
    title: 'Die Anfrage ist nicht lesbar',
    remedy: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  'module-not-enabled': {
    title: 'Dieses Modul ist für Ihre Organisation nicht freigeschaltet',
    remedy: 'Bitten Sie den Betreiber, den Kunden-Login freizuschalten.',
  },
  'no-account': {
    title: 'Zu dieser E-Mail-Adresse gehört kein Konto.',
    remedy: 'Fragen Sie die Organisation, deren Portal das ist.',
  },
  'no-terms': {
    title: 'Hier gelten für Sie keine Nutzungsbedingungen',
    remedy: 'Es ist nichts anzunehmen.',
  },
  'not-found': {
    title: 'Das gibt es hier nicht',
    remedy: 'Es wurde entfernt, oder Sie dürfen es nicht sehen.',
  },
  'not-signed-in': {
    title: 'Sie sind nicht angemeldet',
    remedy: 'Melden Sie sich an und versuchen Sie es noch einmal.',
  },
  'permission-denied': {
    title: 'Das dürfen Sie nicht',
    remedy: 'Bitten Sie einen Administrator Ihrer Organisation um das Recht dazu.',
  },
  'rate-limited': {
    title: 'Zu viele Versuche',
    remedy: 'Versuchen Sie es in {{retryAfterSeconds}} Sekunden noch einmal.',
  },
  'invalid-reference': {
    title: 'Das gehört nicht zu diesem Kunden',
    remedy: 'Wählen Sie etwas desselben Kunden.',
  },
  'request-head-too-large': {
    title: 'Diese Anfrage ist zu groß',
    remedy: 'Löschen Sie die Cookies dieser Seite, und versuchen Sie es noch einmal.',
  },
  'request-timed-out': {
    title: 'Die Anfrage kam zu langsam an',
    remedy:
      'Ihre Verbindung war zu langsam. Versuchen Sie es noch einmal, oder senden Sie weniger auf einmal.',
  },
  'request-too-large': { title: 'Das ist zu groß', remedy: 'Senden Sie weniger auf einmal.' },
  'reset-link-expired': {
    title: 'Dieser Link gilt nicht mehr',
    remedy:
      'Er wurde benutzt, ein neuerer wurde gesendet, oder seine Stunde ist um. Lassen Sie sich einen neuen senden.',
  },
  'reset-link-unknown': {
    title: 'Das ist kein Link von uns',
    remedy: 'Öffnen Sie den Link genau so, wie er in der E-Mail steht.',
  },
  'role-in-use': { title: 'Jemand hat diese Rolle', remedy: 'Geben Sie ihm zuerst eine andere.' },
  'role-name-taken': {
    title: 'Es gibt schon eine Rolle dieses Namens',
    remedy: 'Wählen Sie einen anderen Namen.',
  },
  'role-unknown': {
    title: 'Diese Rolle gibt es hier nicht',
    remedy: 'Wählen Sie eine Rolle der Organisation.',
  },
  'session-ended': { title: 'Ihre Sitzung ist beendet', remedy: 'Melden Sie sich neu an.' },
  'invalid-signature': {
    title: 'Die Signatur passt nicht',
    remedy: 'Wenden Sie sich an den Betreiber.',
  },
  'terms-not-accepted': {
    title: 'Die Nutzungsbedingungen warten auf Ihre Zustimmung',
    remedy: 'Laden Sie die Seite neu, um sie zu lesen und anzunehmen.',
  },
  'terms-version-superseded': {
    title: 'Es gibt eine neuere Fassung der Nutzungsbedingungen',
    remedy: 'Laden Sie die Seite neu, um sie zu lesen.',
  },
  'timed-out': {
    title: 'Die Antwort hat zu lange gedauert',
    remedy: 'Vielleicht hat es gewirkt, vielleicht nicht. Laden Sie die Seite neu.',
  },
  'token-stale': { title: 'Ihre Rechte haben sich geändert', remedy: 'Laden Sie die Seite neu.' },
  unavailable: {
    title: 'Ein Teil von Gatehouse kann gerade nicht antworten',
    remedy: 'Nichts ging verloren. Versuchen Sie es gleich noch einmal.',
  },
  'untrusted-client': {
    title: 'Dieser Client darf nicht für andere sprechen',
    remedy: 'Wer dieses Portal betreibt, muss es als vertrauten Client einrichten.',
  },
  'unsupported-media-type': {
    title: 'Diese Art von Datei wird nicht angenommen',
    remedy: 'Nehmen Sie eine CSV-Datei in UTF-8.',
  },
  'changed-meanwhile': {
    title: 'Jemand anderes hat dies inzwischen geändert',
    remedy:
      'Es ist noch nichts gespeichert. Neben den Feldern steht, was geändert wurde: Prüfen Sie es und speichern Sie dann noch einmal.',
  },
  'heic-not-supported': {
    title: 'HEIC-Fotos lassen sich nicht verwenden',
    remedy:
      'Speichern Sie es zuerst als JPEG. Auf einem iPhone: Einstellungen, Kamera, Formate, „Maximale Kompatibilität“.',
  },
  'invalid-video-session-transition': {
    title: 'Diesen Weg nimmt eine Videositzung nicht',
    remedy: 'Sie ist geplant, läuft und ist dann beendet. Laden Sie die Seite neu.',
  },
  'invalid-logo': {
    title: 'Dieses Logo ist nicht verwendbar',
    remedy:
      'Wählen Sie ein PNG, JPEG oder WebP mit höchstens 256 kB und 16 bis 2000 Bildpunkten je Richtung.',
  },
  'too-many-attachments': {
    title: 'Es sind zu viele Fotos',
    remedy: 'Entfernen Sie eines, das nicht mehr gebraucht wird.',
  },
  'too-many-webhooks': {
    title: 'Es sind zu viele Webhooks',
    remedy: 'Entfernen Sie einen, der nicht mehr gebraucht wird.',
  },
  'webhook-disabled': {
    title: 'Der Webhook ist abgeschaltet',
    remedy: 'Schalten Sie ihn wieder ein und versuchen Sie es noch einmal.',
  },
  'webhook-url-not-allowed': {
    title: 'An diese Adresse wird nichts gesendet',
    remedy: 'Geben Sie eine https-Adresse im öffentlichen Netz an, oder fragen Sie den Betreiber.',
  },
} as const;
