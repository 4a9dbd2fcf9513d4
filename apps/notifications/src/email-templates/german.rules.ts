import type { Wording } from './wording.rules.js';

export const german: Wording = {
  locale: 'de-DE',
  greeting: (name) => (name ? `Hallo ${name},` : 'Hallo,'),
  onceUntil: (moment) => `Der Link kann einmal verwendet werden, bis ${moment}.`,
  invitation: {
    subject: (organization) => `Einladung zu ${organization}`,
    opening: (who, organization) =>
      `${who === null ? 'Sie sind eingeladen' : `${who} lädt Sie ein`}, ${organization} beizutreten. Über den Link aktivieren Sie Ihr Konto.`,
    portal: (provider) => `Mit dem Konto haben Sie Zugang zum Portal von ${provider}.`,
    button: 'Konto aktivieren',
    otherwise:
      'Falls Sie das nicht erwartet haben, ignorieren Sie diese Nachricht: Solange der Link nicht verwendet wird, geschieht nichts.',
    foot: (provider) => `Diese Einladung wurde aus dem Portal von ${provider} verschickt.`,
  },
  accountFoot: (provider) =>
    `Sie erhalten diese Nachricht, weil sie Ihr Konto bei ${provider} betrifft. Sie lässt sich nicht abschalten.`,
  passwordReset: {
    subject: 'Passwort zurücksetzen',
    opening:
      'Jemand, hoffentlich Sie, möchte Ihr Passwort zurücksetzen. Über den Link wählen Sie ein neues.',
    button: 'Neues Passwort wählen',
    otherwise:
      'Falls Sie es nicht waren, ignorieren Sie diese Nachricht: Ihr Passwort bleibt, wie es ist.',
  },
  passwordChanged: {
    subject: 'Ihr Passwort wurde geändert',
    opening:
      'Das Passwort Ihres Kontos wurde soeben geändert. Waren Sie es selbst, ist alles in Ordnung.',
    button: 'Zum Portal',
    otherwise:
      'Falls Sie es nicht waren, setzen Sie Ihr Passwort sofort zurück und informieren Sie Ihren Administrator.',
  },
  administratorAdded: {
    subject: (organization) => `Neuer Administrator bei ${organization}`,
    opening: (who, organization) =>
      `${who ?? 'Jemand'} ist jetzt Administrator bei ${organization} und kann Personen, Rollen und Einstellungen verwalten.`,
    button: 'Berechtigungen prüfen',
    otherwise:
      'Falls das nicht so sein soll, entziehen Sie die Rolle wieder und klären Sie, wer sie vergeben hat.',
  },
  digest: {
    subject: (count, organization) => `${count} Neuigkeiten von ${organization}`,
    opening: (organization) => `Das gibt es Neues bei ${organization}:`,
    more: (count) => `Und ${count} weitere im Portal.`,
    button: 'Portal öffnen',
    why: (organization) =>
      `Sie erhalten diese Nachricht, weil Benachrichtigungen per E-Mail bei ${organization} für Sie eingeschaltet sind.`,
    unsubscribe: 'E-Mail-Benachrichtigungen abbestellen',
  },
  kinds: {
    job: 'Auftrag',
    asset: 'Anlage',
    code: 'Code der Anlage',
    'video-session': 'Videositzung',
    notice: 'Hinweis',
  },
  notices: {
    'domain-record-missing': {
      title: (subject) => `Der DNS-Eintrag von ${subject} fehlt`,
      text: 'Veröffentlichen Sie ihn wieder: Fehlt er drei Tage in Folge, führen Links in E-Mails zur Standardadresse.',
    },
    'domain-record-wrong': {
      title: (subject) => `Der DNS-Eintrag von ${subject} hat einen anderen Wert`,
      text: 'Berichtigen Sie ihn: Stimmt er drei Tage in Folge nicht, führen Links in E-Mails zur Standardadresse.',
    },
    'domain-unverified': {
      title: (subject) => `${subject} ist nicht mehr bestätigt`,
      text: 'Der DNS-Eintrag fehlte drei Tage in Folge oder hatte einen anderen Wert. Links in E-Mails führen zur Standardadresse, bis Sie die Domain wieder bestätigen.',
    },
    'webhook-failing': {
      title: (subject) => `Der Webhook an ${subject} wurde deaktiviert`,
      text: 'Zustellungen sind immer wieder fehlgeschlagen. Bis Sie ihn wieder aktivieren, wird nichts gesendet; den letzten Fehler zeigen seine Zustellungen.',
    },
    'webhook-gone': {
      title: (subject) => `Der Webhook an ${subject} wurde deaktiviert`,
      text: 'Sein Server hat geantwortet, dass es die Adresse nicht mehr gibt (410). Bis Sie ihn wieder aktivieren, wird nichts gesendet.',
    },
    'api-key-created': {
      title: (subject) => `Neuer API-Schlüssel: ${subject}`,
      text: 'Wer ihn hat, kann als dieses Dienstkonto handeln. Falls das nicht so sein soll, löschen Sie den Schlüssel und klären Sie, wer ihn erstellt hat.',
    },
    'api-key-refused': {
      title: (subject) => `API-Schlüssel von außerhalb seiner Netzwerke verwendet: ${subject}`,
      text: 'Die Anfrage wurde abgelehnt. Kam sie nicht von Ihnen, hat jemand anderes den Schlüssel: Ersetzen Sie ihn. Sie werden höchstens einmal pro Stunde benachrichtigt; weitere Versuche stehen im Audit-Protokoll.',
    },
  },
  isNew: 'Neu',
  isChanged: 'Geändert',
  comments: (count) => (count === 1 ? '1 Kommentar' : `${count} Kommentare`),
  states: {
    new: 'Neu',
    planned: 'Geplant',
    'in-progress': 'In Arbeit',
    'on-hold': 'Pausiert',
    resolved: 'Gelöst',
    closed: 'Abgeschlossen',
    'in-operation': 'In Betrieb',
    'needs-attention': 'Erfordert Aufmerksamkeit',
    'out-of-order': 'Außer Betrieb',
    retired: 'Ausgemustert',
    running: 'Läuft',
    ended: 'Beendet',
  },
};
