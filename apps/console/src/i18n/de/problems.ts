/** Whether none is missing is checked where all texts come together. */
export const problems = {
  'account-not-erasable': {
    title: 'Dieses Konto betreibt die Plattform',
    remedy: 'Nehmen Sie ihm zuerst die Plattform-Rolle.',
  },
  offline: {
    title: 'Gatehouse ist nicht erreichbar',
    remedy: 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  },
  'access-not-open': {
    title: 'Der Portalzugang ist nicht offen',
    remedy: 'Schalten Sie zuerst den Portalzugang des Kunden ein.',
  },
  'access-off': {
    title: 'Der Portalzugang war noch nie eingeschaltet',
    remedy: 'Schalten Sie ihn zuerst ein; dann lassen sich die Bereiche wählen.',
  },
  'access-not-pending': {
    title: 'Der Portalzugang ist nicht ausstehend',
    remedy: 'Eine Aktivierungs-E-Mail geht nur hinaus, solange der Zugang aussteht.',
  },
  'activation-not-needed': {
    title: 'Jemand von diesem Kunden kann sich schon anmelden',
    remedy: 'Laden Sie weitere Personen unter „Einladungen“ ein.',
  },
  'administrator-required': {
    title: 'Niemand könnte diese Organisation verwalten',
    remedy: 'Machen Sie zuerst jemanden dort zum Administrator.',
  },
  'already-member': {
    title: 'Diese Person ist schon Mitglied',
    remedy: 'Ändern Sie stattdessen ihre Rollen.',
  },
  'response-not-stored': {
    title: 'Das wurde schon getan',
    remedy:
      'Sehen Sie nach, was entstanden ist. Ging sein Geheimnis verloren, entfernen Sie es und legen Sie ein neues an.',
  },
  'area-not-open': {
    title: 'Dieser Teil des Portals ist für Ihre Firma nicht offen',
    remedy: 'Bitten Sie Ihren Anbieter, ihn zu öffnen.',
  },
  'asset-code-taken': {
    title: 'Eine andere Anlage hat diesen Code',
    remedy: 'Nehmen Sie einen anderen Code, oder zuerst der anderen Anlage den ihren.',
  },
  'contact-exists': {
    title: 'Es gibt schon einen Kontakt mit dieser Adresse',
    remedy: 'Ändern Sie den vorhandenen Kontakt.',
  },
  'contact-is-user': {
    title: 'Dieser Kontakt ist ein Benutzer',
    remedy:
      'Die Adresse eines Benutzers bleibt. Legen Sie für eine andere Adresse einen weiteren Kontakt an.',
  },
  'cross-site-request': {
    title: 'Diese Anfrage kam nicht von der Konsole',
    remedy: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  'customer-email-missing': {
    title: 'Der Kunde hat keine E-Mail-Adresse',
    remedy: 'Geben Sie ihm eine gültige E-Mail-Adresse und schalten Sie dann sein Portal ein.',
  },
  'customer-independent': {
    title: 'Dieser Kunde ist eine eigene Organisation',
    remedy: 'Fragen Sie einen Administrator dieser Organisation.',
  },
  'customer-not-corporate': {
    title: 'Nur Firmenkunden können Portalzugang haben',
    remedy: 'Ändern Sie die Art des Kunden, wenn er eine Firma ist.',
  },
  'department-bound': {
    title: 'Sie verwalten nur Ihre eigene Abteilung',
    remedy: 'Fragen Sie einen Administrator Ihrer Organisation.',
  },
  'department-in-use': {
    title: 'Zu dieser Abteilung gehört noch jemand',
    remedy: 'Geben Sie ihre Kunden, Personen und Kontakte zuerst anderswohin.',
  },
  'department-name-taken': {
    title: 'Es gibt schon eine Abteilung dieses Namens',
    remedy: 'Wählen Sie einen anderen Namen.',
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
    title: 'Diese Anfrage kam schon einmal, mit anderem Inhalt',
    remedy: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  internal: {
    title: 'Bei uns ist etwas schiefgegangen',
    remedy: 'Versuchen Sie es noch einmal. Bleibt es dabei, nennen Sie dem Support die Trace-ID.',
  },
  'invalid-credentials': {
    title: 'Benutzername oder Passwort ist falsch',
    remedy: 'Prüfen Sie beides, oder setzen Sie das Passwort zurück.',
  },
  'invalid-request': {
    title: 'Einiges davon kann nicht angenommen werden',
    remedy: 'Berichtigen Sie, was markiert ist, und versuchen Sie es noch einmal.',
  },
  'invitation-exists': {
    title: 'Diese Person ist schon eingeladen',
    remedy: 'Senden Sie die vorhandene Einladung noch einmal, oder löschen Sie sie zuerst.',
  },
  'invitation-expired': {
    title: 'Dieser Link ist abgelaufen',
    remedy: 'Nehmen Sie die neueste E-Mail, oder lassen Sie sich einen neuen Link senden.',
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
    title: 'Das ist kein Link von uns',
    remedy:
      'Öffnen Sie den Link genau so, wie er in der E-Mail steht, oder fragen Sie, wer Sie eingeladen hat.',
  },
  'invitation-used': {
    title: 'Dieser Link wurde schon benutzt',
    remedy: 'Melden Sie sich an. Waren nicht Sie es, setzen Sie das Passwort zurück.',
  },
  'invitation-withdrawn': {
    title: 'Diese Einladung wurde zurückgezogen',
    remedy:
      '$t(invitations.because.{{because}}) Bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.',
  },
  'access-closed': {
    title: 'Der Zugang zu diesem Portal ist zurzeit geschlossen',
    remedy:
      'Ihr Link ist in Ordnung: Versuchen Sie es wieder, sobald der Zugang offen ist. Er gilt 24 Stunden.',
  },
  'inviter-not-authorized': {
    title: 'Diese Einladung muss jemand anderes aussprechen',
    remedy:
      'Bitten Sie die Organisation, sie neu zu senden. Dann kommt ein anderer Link in dasselbe Postfach.',
  },
  'invalid-assignee': {
    title: 'Diese Person kann den Auftrag nicht bearbeiten',
    remedy: 'Wählen Sie eines Ihrer eigenen Mitglieder.',
  },
  'invalid-attachment': {
    title: 'Das ist kein Foto, das wir aufbewahren können',
    remedy: 'Wählen Sie ein vollständiges JPEG, PNG oder WebP mit höchstens 10 MB.',
  },
} as const;
