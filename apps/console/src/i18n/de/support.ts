import type { SupportTexts } from '../texts.js';

export const texts: SupportTexts = {
  signInProblems: {
    title: 'Warum kann sich diese Person nicht anmelden?',
    lead: 'Geben Sie eine E-Mail-Adresse ein, um zu prüfen, was die Anmeldung verhindern könnte und wie Sie es beheben.',
    ask: 'Prüfen',
    verdicts: { ok: 'In Ordnung', note: 'Hinweis', problem: 'Problem' },
    statuses: {
      'no-account': {
        title: 'Anmeldung nicht möglich: Zu dieser Adresse gibt es kein Konto',
        todo: 'Die Person braucht eine Einladung. Bei der Anmeldung sieht sie dieselbe Meldung wie bei einem falschen Passwort.',
      },
      'not-confirmed': {
        title: 'Anmeldung nicht möglich: Das Konto wurde nie aktiviert',
        todo: 'Die Person braucht eine gültige Einladung; siehe unten.',
      },
      'no-membership': {
        title: 'Anmeldung nicht möglich: Die Person ist in keiner Organisation Mitglied',
        todo: 'Ihre Organisation muss sie erneut einladen.',
      },
      'shut-out': {
        title: 'Anmeldung nicht möglich: Keine ihrer Organisationen hat Zugang',
        todo: 'Bei der Anmeldung sieht die Person, dass die Adresse zu keinem Konto gehört. Unten steht, wer den Zugang wiederherstellen kann.',
      },
      slowed: {
        title: 'Anmeldung erst nach einer kurzen Wartezeit möglich',
        todo: 'Nach falschen Passwörtern wird die Anmeldung von neuen Orten kurz verzögert. Sie müssen nichts tun.',
      },
      terms: {
        title: 'Anmeldung möglich, zuerst müssen die Bedingungen akzeptiert werden',
        todo: 'Bis dahin zeigt das Portal nur die Bedingungen an.',
      },
      can: {
        title: 'Der Anmeldung dieser Person steht nichts im Weg',
        todo: 'Wenn die Anmeldung trotzdem fehlschlägt, ist das Passwort falsch. Empfehlen Sie „Passwort vergessen?“.',
      },
    },
    erase: 'Diese Person löschen …',
    eraseTitle: '{{email}} endgültig löschen?',
    eraseText:
      'Das Konto, seine Sitzungen und Mitgliedschaften sowie alle personenbezogenen Daten werden in allen Diensten endgültig gelöscht. Im Audit-Protokoll bleibt ohne Namen sichtbar, was wann geschehen ist. Tun Sie das nur auf Wunsch der Person.',
    eraseAction: 'Diese Person löschen',
    account: 'Konto',
    hasAccount: 'Das Konto ist aktiv',
    neverIn: 'Das Konto wurde angelegt, aber nie aktiviert',
    neverInTodo:
      'Die Aktivierung wurde nicht abgeschlossen. Sie lässt sich über den Link in der neuesten Einladung fortsetzen.',
    noAccount: 'Kein Konto zu dieser Adresse',
    noAccountTodo:
      'Prüfen Sie die Schreibweise und lassen Sie den Zusatz des Anbieters weg. Sehen Sie sich sonst unten die Einladungen an.',
    since: 'seit {{day}}',
    slowed_one: 'Nach falschen Passwörtern verzögert: noch {{count}} Sekunde',
    slowed_other: 'Nach falschen Passwörtern verzögert: noch {{count}} Sekunden',
    guessed_one: '{{count}} falsches Passwort in den letzten 15 Minuten',
    guessed_other: '{{count}} falsche Passwörter in den letzten 15 Minuten',
    notGuessed_zero: 'In letzter Zeit keine falschen Passwörter',
    notGuessed_one: 'In letzter Zeit keine falschen Passwörter',
    notGuessed_other: 'In letzter Zeit keine falschen Passwörter',
    guessedTodo:
      'War es nicht die Person selbst, versucht möglicherweise jemand, ihr Passwort zu erraten. Von ihren gewohnten Orten aus kann sie sich weiterhin anmelden.',
    signedIn_one: 'Auf {{count}} Gerät angemeldet',
    signedIn_other: 'Auf {{count}} Geräten angemeldet',
    notSignedIn_zero: 'Auf keinem Gerät angemeldet',
    notSignedIn_one: 'Auf keinem Gerät angemeldet',
    notSignedIn_other: 'Auf keinem Gerät angemeldet',
    session: '{{name}}, {{when}}',
    elsewhere: 'eine frühere Organisation',
    mail: 'E-Mail',
    blocked: '{{when}} gesperrt: An diese Adresse werden keine E-Mails gesendet',
    blockedTodo:
      'Lassen Sie die Person zuerst ihr Postfach prüfen und heben Sie dann die Sperre auf.',
    notBlocked: 'An diese Adresse können E-Mails gesendet werden',
    memberships: 'Organisationen',
    noMembership: 'In keiner Organisation Mitglied',
    noMembershipTodo:
      'Die Person wurde entfernt oder ist nie beigetreten. Ihre Organisation muss sie einladen.',
    of: 'Kunde von {{provider}}',
    access: 'Portalzugang: {{status}}',
    termsAccepted: 'Bedingungen akzeptiert (Version {{version}})',
    termsAhead: 'Bedingungen nicht akzeptiert (Version {{version}})',
    termsTodo: 'Bei der Anmeldung wird die Person gebeten, Version {{version}} zu akzeptieren.',
    obstacles: {
      module:
        '{{provider}} hat das Modul „Kunden-Login“ nicht. Schalten Sie es bei Bedarf unter „Anbieter“ ein.',
      disabled:
        '{{provider}} hat den Portalzugang von {{name}} deaktiviert. Er lässt sich unter „Einstellungen → Zugangsverwaltung“ wieder einschalten.',
      off: '{{provider}} hat den Portalzugang von {{name}} nie eingeschaltet. Das geht unter „Einstellungen → Zugangsverwaltung“.',
    },
    invitations: 'Einladungen',
    noInvitation: 'Keine Einladungen an diese Adresse',
    sent: '{{when}} gesendet',
    created: '{{when}} erstellt',
    expires: 'gültig bis {{when}}',
    invitationTodo: {
      draft: 'Noch nicht gesendet. Die Organisation kann sie über „Erneut senden“ senden.',
      sent: 'Der Link in der E-Mail ist noch gültig. Lassen Sie die Person auch im Spam-Ordner nachsehen.',
      accepted: 'Die Person ist der Organisation beigetreten.',
      expired:
        'Links gelten 24 Stunden. Über den alten Link lässt sich ein neuer anfordern; auch die Organisation kann die Einladung erneut senden.',
      revoked: 'Von der Organisation widerrufen, oder als ihr Portalzugang deaktiviert wurde.',
      blocked:
        'Die Adresse ist gesperrt. Heben Sie die Sperre auf und lassen Sie die Organisation die Einladung erneut senden.',
    },
  },
  deadLetters: {
    lead: 'Ereignisse, die ein Dienst nicht verarbeiten konnte, mit dem Grund. Es geht nichts verloren: Sobald die Ursache behoben ist, können Sie sie erneut senden.',
    event: 'Ereignis',
    consumer: 'Dienst',
    since: 'Fehlgeschlagen',
    status: 'Status',
    statuses: { waiting: 'Wartet', retried: 'Erneut gesendet' },
    attempts_one: '{{count}} Versuch',
    attempts_other: '{{count}} Versuche',
    retry: 'Erneut senden',
    retryNamed: 'Erneut senden: {{event}}',
    retried:
      'Erneut an {{consumer}} gesendet. Schlägt die Verarbeitung wieder fehl, erscheint das Ereignis wieder hier.',
    retriedAt: '{{when}} erneut gesendet',
    notRetried: 'Erneutes Senden fehlgeschlagen',
    content: 'Inhalt des Ereignisses',
    none: {
      waiting: 'Keine unzustellbaren Ereignisse',
      retried: 'Keine erneut gesendeten Ereignisse',
    },
    noneText: {
      waiting: 'Alle Dienste haben alle Ereignisse verarbeitet.',
      retried: 'Hier erscheinen Ereignisse, die Sie erneut senden.',
    },
  },
};
