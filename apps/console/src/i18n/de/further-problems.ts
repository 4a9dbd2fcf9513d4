export const furtherProblems = {
  'invalid-job-transition': {
    title: 'Statusänderung nicht möglich',
    remedy: 'Vielleicht hat jemand anderes den Auftrag geändert. Laden Sie die Seite neu.',
  },
  'last-administrator': {
    title: 'Das ist der letzte Administrator',
    remedy: 'Machen Sie zuerst ein anderes Mitglied zum Administrator.',
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
    remedy: 'Wenden Sie sich an die Organisation, die dieses Portal anbietet.',
  },
  'no-terms': {
    title: 'Hier gelten für Sie keine Nutzungsbedingungen',
    remedy: 'Es gibt nichts zu akzeptieren.',
  },
  'not-found': {
    title: 'Nicht gefunden',
    remedy: 'Es wurde gelöscht, oder Sie haben keinen Zugriff darauf.',
  },
  'not-signed-in': {
    title: 'Sie sind nicht angemeldet',
    remedy: 'Melden Sie sich an und versuchen Sie es noch einmal.',
  },
  'permission-denied': {
    title: 'Dazu fehlt Ihnen die Berechtigung',
    remedy: 'Bitten Sie einen Administrator Ihrer Organisation um die Berechtigung.',
  },
  'rate-limited': {
    title: 'Zu viele Versuche',
    remedy: 'Versuchen Sie es in {{retryAfterSeconds}} Sekunden noch einmal.',
  },
  'invalid-reference': {
    title: 'Das gehört nicht zu diesem Kunden',
    remedy: 'Wählen Sie etwas, das zu diesem Kunden gehört.',
  },
  'request-head-too-large': {
    title: 'Diese Anfrage ist zu groß',
    remedy: 'Löschen Sie die Cookies dieser Seite, und versuchen Sie es noch einmal.',
  },
  'request-timed-out': {
    title: 'Die Anfrage hat zu lange gedauert',
    remedy:
      'Ihre Verbindung war zu langsam. Versuchen Sie es noch einmal, oder senden Sie weniger auf einmal.',
  },
  'request-too-large': { title: 'Das ist zu groß', remedy: 'Senden Sie weniger auf einmal.' },
  'reset-link-expired': {
    title: 'Dieser Link gilt nicht mehr',
    remedy:
      'Er wurde benutzt, durch einen neueren ersetzt oder ist nach einer Stunde abgelaufen. Fordern Sie einen neuen an.',
  },
  'reset-link-unknown': {
    title: 'Ungültiger Link',
    remedy: 'Öffnen Sie den Link genau so, wie er in der E-Mail steht.',
  },
  'role-in-use': {
    title: 'Diese Rolle wird noch verwendet',
    remedy: 'Weisen Sie ihren Mitgliedern zuerst eine andere zu.',
  },
  'role-name-taken': {
    title: 'Es gibt bereits eine Rolle mit diesem Namen',
    remedy: 'Wählen Sie einen anderen Namen.',
  },
  'role-unknown': {
    title: 'Diese Rolle gibt es hier nicht',
    remedy: 'Wählen Sie eine Rolle der Organisation.',
  },
  'session-ended': { title: 'Ihre Sitzung ist beendet', remedy: 'Melden Sie sich neu an.' },
  'invalid-signature': {
    title: 'Ungültige Signatur',
    remedy: 'Wenden Sie sich an den Betreiber.',
  },
  'terms-not-accepted': {
    title: 'Sie haben die Nutzungsbedingungen noch nicht akzeptiert',
    remedy: 'Laden Sie die Seite neu, um sie zu lesen und zu akzeptieren.',
  },
  'terms-version-superseded': {
    title: 'Es gibt eine neuere Version der Nutzungsbedingungen',
    remedy: 'Laden Sie die Seite neu, um sie zu lesen.',
  },
  'timed-out': {
    title: 'Die Antwort hat zu lange gedauert',
    remedy:
      'Ihre Änderung wurde möglicherweise nicht gespeichert. Laden Sie die Seite neu, um das zu prüfen.',
  },
  'token-stale': {
    title: 'Ihre Berechtigungen haben sich geändert',
    remedy: 'Laden Sie die Seite neu.',
  },
  unavailable: {
    title: 'Dienst vorübergehend nicht verfügbar',
    remedy: 'Es gingen keine Daten verloren. Versuchen Sie es gleich noch einmal.',
  },
  'person-required': {
    title: 'Das können nur Personen',
    remedy: 'Melden Sie sich mit Ihrem eigenen Konto an.',
  },
  'network-not-allowed': {
    title: 'Dieser API-Schlüssel gilt hier nicht',
    remedy: 'Verwenden Sie ihn aus einem seiner Netzwerke, oder erstellen Sie einen anderen.',
  },
  'permission-not-held': {
    title: 'Dem Dienstkonto fehlt diese Berechtigung',
    remedy: 'Geben Sie dem Dienstkonto zuerst eine Rolle mit dieser Berechtigung.',
  },
  'expiry-in-the-past': {
    title: 'Dieser Zeitpunkt ist schon vorbei',
    remedy: 'Wählen Sie einen späteren.',
  },
  'too-many-api-keys': {
    title: 'Zu viele API-Schlüssel',
    remedy: 'Löschen Sie einen, der nicht mehr gebraucht wird.',
  },
  'too-many-service-accounts': {
    title: 'Zu viele Dienstkonten',
    remedy: 'Löschen Sie eines, das nicht mehr gebraucht wird.',
  },
  'untrusted-client': {
    title: 'Dieser Client ist nicht vertrauenswürdig',
    remedy: 'Der Betreiber dieses Portals muss ihn als vertrauenswürdigen Client einrichten.',
  },
  'unsupported-media-type': {
    title: 'Dieser Dateityp wird nicht unterstützt',
    remedy: 'Verwenden Sie eine CSV-Datei in UTF-8.',
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
    title: 'Statusänderung nicht möglich',
    remedy:
      'Videositzungen sind erst geplant, laufen dann und sind dann beendet. Laden Sie die Seite neu.',
  },
  'portal-address-taken': {
    title: 'Adresse nicht verfügbar',
    remedy: 'Ein anderer Anbieter verwendet sie. Wählen Sie eine andere.',
  },
  'invalid-logo': {
    title: 'Dieses Logo ist nicht verwendbar',
    remedy:
      'Wählen Sie ein PNG, JPEG oder WebP mit höchstens 256 kB und 16 bis 2000 Bildpunkten je Richtung.',
  },
  'too-many-attachments': {
    title: 'Zu viele Fotos',
    remedy: 'Löschen Sie eines, das nicht mehr gebraucht wird.',
  },
  'external-id-taken': {
    title: 'Externe ID bereits vergeben',
    remedy: 'Wählen Sie eine andere externe ID, oder entfernen Sie sie zuerst beim anderen Kunden.',
  },
  'keys-instead-of-secrets': {
    title: 'Die Anwendung authentifiziert sich mit Schlüsseln',
    remedy: 'Entfernen Sie zuerst ihre öffentlichen Schlüssel.',
  },
  'public-client': {
    title: 'Die Anwendung hat keine Secrets',
    remedy:
      'Single-Page- und native Anwendungen können kein Secret geheim halten. Legen Sie für ein Programm auf einem Server eine Webanwendung an.',
  },
  'replay-too-large': {
    title: 'Zu viele Zustellungen',
    remedy: 'Wählen Sie einen kürzeren Zeitraum oder weniger Ereignisse.',
  },
  'too-many-applications': {
    title: 'Zu viele Anwendungen',
    remedy: 'Löschen Sie eine, die nicht mehr verwendet wird.',
  },
  'too-many-secrets': {
    title: 'Zu viele Secrets',
    remedy: 'Löschen Sie zuerst das Secret, das nicht mehr verwendet wird.',
  },
  'too-many-webhooks': {
    title: 'Zu viele Webhooks',
    remedy: 'Löschen Sie einen, der nicht mehr gebraucht wird.',
  },
  'webhook-disabled': {
    title: 'Der Webhook ist deaktiviert',
    remedy: 'Aktivieren Sie ihn, und versuchen Sie es noch einmal.',
  },
  'webhook-url-not-allowed': {
    title: 'Diese URL ist nicht erlaubt',
    remedy: 'Verwenden Sie eine https-URL mit öffentlicher Adresse, oder fragen Sie den Betreiber.',
  },
} as const;
