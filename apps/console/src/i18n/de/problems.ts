/** Whether none is missing is checked where all texts come together. */
export const problems = {
  'account-not-erasable': {
    title: 'Dieses Konto kann nicht gelöscht werden',
    remedy: 'Entfernen Sie zuerst die Plattformrolle.',
  },
  'application-not-open': {
    title: 'Anwendung nicht verfügbar',
    remedy: 'Melden Sie sich bei der Organisation an, die die Anwendung verwendet.',
  },
  'device-code-unknown': {
    title: 'Code unbekannt',
    remedy: 'Vergleichen Sie ihn mit dem auf dem Gerät, oder beginnen Sie dort von vorn.',
  },
  'portal-view-is-read-only': {
    title: 'Sie sehen das Portal nur an',
    remedy: 'Beenden Sie die Ansicht, um etwas zu ändern.',
  },
  'portal-view-ended': {
    title: 'Die Ansicht des Portals ist beendet',
    remedy: 'Starten Sie auf der Seite des Kunden eine neue.',
  },
  'not-in-portal-view': {
    title: 'Das gehört nicht zur Ansicht',
    remedy: 'Beenden Sie die Ansicht, um Ihre eigenen Daten zu sehen.',
  },
  offline: {
    title: 'Keine Verbindung',
    remedy: 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  },
  'access-not-open': {
    title: 'Der Portalzugang ist nicht eingeschaltet',
    remedy: 'Schalten Sie zuerst den Portalzugang des Kunden ein.',
  },
  'access-off': {
    title: 'Der Portalzugang war noch nie eingeschaltet',
    remedy: 'Schalten Sie ihn zuerst ein; dann lassen sich die Bereiche wählen.',
  },
  'access-not-pending': {
    title: 'Der Portalzugang ist nicht ausstehend',
    remedy: 'Aktivierungs-E-Mails können nur gesendet werden, solange der Zugang aussteht.',
  },
  'activation-not-needed': {
    title: 'Dieser Kunde kann sich bereits anmelden',
    remedy: 'Laden Sie weitere Personen unter „Einladungen“ ein.',
  },
  'administrator-required': {
    title: 'Diese Organisation hat keinen Administrator',
    remedy: 'Machen Sie zuerst ein Mitglied zum Administrator.',
  },
  'already-member': {
    title: 'Diese Person ist schon Mitglied',
    remedy: 'Ändern Sie stattdessen ihre Rollen.',
  },
  'response-not-stored': {
    title: 'Das wurde bereits ausgeführt',
    remedy:
      'Prüfen Sie, was erstellt wurde. Ging das Secret verloren, löschen Sie den Eintrag und erstellen Sie einen neuen.',
  },
  'area-not-open': {
    title: 'Dieser Bereich ist für Ihre Organisation nicht verfügbar',
    remedy: 'Bitten Sie Ihren Anbieter um Zugang.',
  },
  'asset-code-taken': {
    title: 'Dieser Code wird bereits verwendet',
    remedy:
      'Verwenden Sie einen anderen Code, oder entfernen Sie ihn zuerst von der anderen Anlage.',
  },
  'contact-exists': {
    title: 'Es gibt schon einen Kontakt mit dieser Adresse',
    remedy: 'Ändern Sie den vorhandenen Kontakt.',
  },
  'contact-is-user': {
    title: 'Dieser Kontakt ist ein Benutzer',
    remedy:
      'Die Adresse eines Benutzers kann nicht geändert werden. Legen Sie für die andere Adresse einen weiteren Kontakt an.',
  },
  'cross-site-request': {
    title: 'Diese Anfrage wurde blockiert',
    remedy: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  'customer-email-missing': {
    title: 'Der Kunde hat keine E-Mail-Adresse',
    remedy:
      'Tragen Sie beim Kunden eine gültige E-Mail-Adresse ein, und schalten Sie dann den Zugang ein.',
  },
  'customer-archived': {
    title: 'Dieser Kunde ist archiviert',
    remedy: 'Stellen Sie den Kunden zuerst wieder her.',
  },
  'customer-not-archived': {
    title: 'Dieser Kunde ist nicht archiviert',
    remedy: 'Archivieren Sie den Kunden zuerst.',
  },
  'customer-independent': {
    title: 'Dieser Kunde ist unabhängig',
    remedy: 'Fragen Sie einen Administrator dieser Organisation.',
  },
  'customer-not-corporate': {
    title: 'Nur Unternehmen können Portalzugang haben',
    remedy: 'Ist der Kunde ein Unternehmen, ändern Sie seine Art in „Unternehmen“.',
  },
  'department-bound': {
    title: 'Sie können nur Ihre eigene Abteilung verwalten',
    remedy: 'Fragen Sie einen Administrator Ihrer Organisation.',
  },
  'department-in-use': {
    title: 'Diese Abteilung wird noch verwendet',
    remedy: 'Ordnen Sie ihre Kunden, Mitglieder und Kontakte zuerst einer anderen Abteilung zu.',
  },
  'department-name-taken': {
    title: 'Es gibt bereits eine Abteilung mit diesem Namen',
    remedy: 'Wählen Sie einen anderen Namen.',
  },
  'domain-not-verified': {
    title: 'Die Domain ist nicht bestätigt',
    remedy: '$t(branding.domainFaults.{{reason}})',
  },
  'email-blocked': {
    title: 'Diese E-Mail-Adresse ist gesperrt',
    remedy:
      'Ein Mailserver hat sie abgelehnt. Berichtigen Sie die Adresse, oder bitten Sie den Support, die Sperre aufzuheben.',
  },
  'email-domain-not-allowed': {
    title: 'Diese E-Mail-Domain ist hier nicht erlaubt',
    remedy:
      'Wählen Sie eine der Domains Ihres Kontos. Für eine andere fragen Sie Ihren Ansprechpartner.',
  },
  'idempotency-key-reused': {
    title: 'Diese Anfrage wurde bereits mit anderem Inhalt gesendet',
    remedy: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  internal: {
    title: 'Ein Fehler ist aufgetreten',
    remedy: 'Versuchen Sie es noch einmal. Bleibt es dabei, nennen Sie dem Support die Trace-ID.',
  },
  'invalid-credentials': {
    title: 'Benutzername oder Passwort ist falsch',
    remedy: 'Prüfen Sie beides, oder setzen Sie das Passwort zurück.',
  },
  'invalid-request': {
    title: 'Einige Felder sind ungültig',
    remedy: 'Korrigieren Sie die markierten Felder und versuchen Sie es noch einmal.',
  },
  'invitation-exists': {
    title: 'Diese Person ist schon eingeladen',
    remedy: 'Senden Sie die vorhandene Einladung noch einmal, oder löschen Sie sie zuerst.',
  },
  'invitation-expired': {
    title: 'Dieser Link ist abgelaufen',
    remedy: 'Verwenden Sie die neueste E-Mail, oder fordern Sie einen neuen Link an.',
  },
  'invitation-in-use': {
    title: 'Dieser Link wird gerade benutzt',
    remedy: 'Versuchen Sie es in einigen Sekunden noch einmal.',
  },
  'invitation-not-open': {
    title: 'Diese Einladung ist nicht mehr offen',
    remedy: 'Laden Sie die Person neu ein, wenn sie noch nicht Mitglied ist.',
  },
  'invitation-unknown': {
    title: 'Ungültiger Link',
    remedy:
      'Öffnen Sie den Link genau so, wie er in der E-Mail steht, oder fragen Sie, wer Sie eingeladen hat.',
  },
  'invitation-used': {
    title: 'Dieser Link wurde schon benutzt',
    remedy:
      'Melden Sie sich an. Falls Sie den Link nicht selbst benutzt haben, setzen Sie das Passwort zurück.',
  },
  'invitation-withdrawn': {
    title: 'Diese Einladung wurde widerrufen',
    remedy:
      '$t(invitations.because.{{because}}) Bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.',
  },
  'access-closed': {
    title: 'Der Portalzugang ist zurzeit deaktiviert',
    remedy: 'Ihr Link gilt 24 Stunden: Versuchen Sie es wieder, sobald der Zugang aktiviert ist.',
  },
  'inviter-not-authorized': {
    title: 'Diese Einladung muss neu gesendet werden',
    remedy:
      'Bitten Sie die Organisation, sie neu zu senden. Sie erhalten dann einen neuen Link per E-Mail.',
  },
  'invalid-assignee': {
    title: 'Dieser Person kann der Auftrag nicht zugewiesen werden',
    remedy: 'Wählen Sie ein Mitglied Ihrer Organisation.',
  },
  'invalid-attachment': {
    title: 'Dieses Foto ist nicht verwendbar',
    remedy: 'Wählen Sie ein vollständiges JPEG, PNG oder WebP mit höchstens 10 MB.',
  },
} as const;
