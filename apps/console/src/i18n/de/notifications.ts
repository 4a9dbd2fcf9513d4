export const notifications = {
  notifications: {
    title: 'Benachrichtigungen',
    lead: 'Was in Ihrer Organisation passiert ist, das Neueste zuerst.',
    open: 'Benachrichtigungen',
    unread_zero: 'Benachrichtigungen, keine ungelesen',
    unread_one: 'Benachrichtigungen, {{count}} ungelesen',
    unread_other: 'Benachrichtigungen, {{count}} ungelesen',
    unreadMark: 'ungelesen',
    markRead: 'Als gelesen markieren',
    markNamedRead: '„{{title}}“ als gelesen markieren',
    readAll: 'Alle als gelesen markieren',
    all: 'Alle anzeigen',
    settings: 'Benachrichtigungseinstellungen',
    none: 'Keine Benachrichtigungen',
    noneText:
      'Hier erscheinen Neuigkeiten zu Ihren Aufträgen, Anlagen und Videositzungen, sobald sie eintreten.',
    events: {
      job: {
        created: 'Neuer Auftrag',
        moved: 'Auftragsstatus: {{state}}',
        changed: 'Auftrag geändert',
        commented: 'Neuer Kommentar',
        told: 'Zu einem Auftrag',
      },
      asset: {
        created: 'Neue Anlage',
        moved: 'Anlagenstatus: {{state}}',
        changed: 'Anlage geändert',
        commented: 'Neuer Kommentar',
        told: 'Zu einer Anlage',
      },
      code: {
        created: 'Neuer Code',
        moved: 'Code geändert',
        changed: 'Code der Anlage geändert',
        commented: 'Neuer Kommentar',
        told: 'Zu einem Code',
      },
      'video-session': {
        created: 'Videositzung geplant',
        moved: 'Status der Videositzung: {{state}}',
        changed: 'Videositzung geändert',
        commented: 'Neuer Kommentar',
        told: 'Zu einer Videositzung',
      },
      notice: {
        created: 'Hinweis',
        moved: 'Hinweis',
        changed: 'Hinweis',
        commented: 'Hinweis',
        told: 'Hinweis',
      },
    },
    notices: {
      'domain-record-missing': {
        title: 'Der DNS-Eintrag von {{subject}} fehlt',
        text: 'Veröffentlichen Sie ihn wieder: Fehlt er drei Tage in Folge, führen Links in E-Mails zur Standardadresse.',
      },
      'domain-record-wrong': {
        title: 'Der DNS-Eintrag von {{subject}} hat einen anderen Wert',
        text: 'Berichtigen Sie ihn: Stimmt er drei Tage in Folge nicht, führen Links in E-Mails zur Standardadresse.',
      },
      'domain-unverified': {
        title: '{{subject}} ist nicht mehr bestätigt',
        text: 'Der DNS-Eintrag fehlte drei Tage in Folge oder hatte einen anderen Wert. Links in E-Mails führen zur Standardadresse, bis Sie die Domain wieder bestätigen.',
      },
      'webhook-failing': {
        title: 'Der Webhook an {{subject}} wurde deaktiviert',
        text: 'Zustellungen sind immer wieder fehlgeschlagen. Bis Sie ihn wieder aktivieren, wird nichts gesendet; den letzten Fehler zeigen seine Zustellungen.',
      },
      'webhook-gone': {
        title: 'Der Webhook an {{subject}} wurde deaktiviert',
        text: 'Sein Server hat geantwortet, dass es die Adresse nicht mehr gibt (410). Bis Sie ihn wieder aktivieren, wird nichts gesendet.',
      },
      'api-key-created': {
        title: 'Neuer API-Schlüssel: {{subject}}',
        text: 'Wer ihn hat, kann als dieses Dienstkonto handeln. Falls das nicht so sein soll, löschen Sie den Schlüssel und klären Sie, wer ihn erstellt hat.',
      },
      'api-key-refused': {
        title: 'API-Schlüssel von außerhalb seiner Netzwerke verwendet: {{subject}}',
        text: 'Die Anfrage wurde abgelehnt. Kam sie nicht von Ihnen, hat jemand anderes den Schlüssel: Ersetzen Sie ihn. Sie werden höchstens einmal pro Stunde benachrichtigt; weitere Versuche stehen im Audit-Protokoll.',
      },
    },
    choices: 'Benachrichtigungen',
    choicesLead:
      'Wählen Sie, welche Benachrichtigungen Sie in {{organization}} erhalten: in der App und per E-Mail.',
    kind: 'Art',
    inApp: 'In der App',
    mail: 'E-Mail',
    kinds: {
      code: 'Codes',
      asset: 'Anlagen',
      job: 'Aufträge',
      'video-session': 'Videositzungen',
      notice: 'Hinweise',
    },
    choice: '{{kind}}: {{channel}}',
  },
};
