import type { Texts } from '../texts.js';

export const support: Pick<Texts, 'whyNot' | 'deadLetters'> = {
  whyNot: {
    title: 'Warum kommt diese Person nicht herein?',
    lead: 'Geben Sie eine Adresse ein: Sie sehen jede Bedingung, um hereinzukommen, und was zu tun ist, wo eine fehlt.',
    ask: 'Nachsehen',
    verdicts: { fine: 'In Ordnung', notable: 'Gut zu wissen', hinders: 'Steht im Weg' },
    standings: {
      'no-account': {
        title: 'Diese Person kommt nicht herein: Die Adresse hat kein Konto',
        todo: 'Jemand muss sie einladen. Die Anmeldung sagt ihr dasselbe wie bei einem falschen Passwort.',
      },
      'not-confirmed': {
        title: 'Diese Person kommt nicht herein: Das Konto wurde nie aktiviert',
        todo: 'Sie braucht eine Einladung, die noch gilt; siehe unten.',
      },
      'no-membership': {
        title: 'Diese Person kommt nicht herein: Sie ist in keiner Organisation Mitglied',
        todo: 'Die Organisation, zu der sie gehört, muss sie wieder einladen.',
      },
      'shut-out': {
        title: 'Diese Person kommt nicht herein: Keine ihrer Organisationen lässt sie ein',
        todo: 'Die Anmeldung sagt ihr, dass die Adresse zu keinem Konto gehört. Unten steht, wer öffnen kann.',
      },
      slowed: {
        title: 'Diese Person muss einen Moment warten',
        todo: 'Falsche Passwörter bremsen, wer von einem neuen Ort kommt. Das vergeht von selbst.',
      },
      terms: {
        title: 'Diese Person kann sich anmelden und muss zuerst die Bedingungen annehmen',
        todo: 'Bis dahin zeigt das Portal nichts als die Bedingungen.',
      },
      can: {
        title: 'Nichts hält diese Person auf',
        todo: 'Gelingt die Anmeldung trotzdem nicht, ist das Passwort falsch: „Passwort vergessen?“ hilft.',
      },
    },
    erase: 'Diese Person löschen …',
    eraseTitle: '{{email}} endgültig löschen?',
    eraseText:
      'Das Konto, seine Sitzungen und Mitgliedschaften und alles, was irgendwo zu dieser Person aufbewahrt wird, verschwinden, jetzt und für immer. Dass etwas geschah und wann, bleibt verzeichnet, ohne Namen. Tun Sie das, wenn die Person darum bittet.',
    eraseAction: 'Diese Person löschen',
    account: 'Konto',
    hasAccount: 'Es gibt ein Konto, und es war schon jemand damit angemeldet',
    neverIn: 'Es gibt ein Konto, aber es war noch nie jemand damit angemeldet',
    neverInTodo: 'Eine Aktivierung brach ab. Der Link der neuesten Einladung macht dort weiter.',
    noAccount: 'Zu dieser Adresse gibt es kein Konto',
    noAccountTodo:
      'Prüfen Sie die Schreibweise, ohne den Zusatz des Anbieters. Sonst sehen Sie unten die Einladungen.',
    since: 'seit {{day}}',
    slowed_one: 'Durch falsche Passwörter gebremst: noch {{count}} Sekunde',
    slowed_other: 'Durch falsche Passwörter gebremst: noch {{count}} Sekunden',
    guessed_one: '{{count}} falsches Passwort in einer Viertelstunde',
    guessed_other: '{{count}} falsche Passwörter in einer Viertelstunde',
    notGuessed_zero: 'Zuletzt keine falschen Passwörter',
    notGuessed_one: 'Zuletzt keine falschen Passwörter',
    notGuessed_other: 'Zuletzt keine falschen Passwörter',
    guessedTodo:
      'War sie es nicht selbst, rät jemand; von ihrem gewohnten Ort kommt sie trotzdem herein.',
    signedIn_one: 'Auf {{count}} Gerät angemeldet',
    signedIn_other: 'Auf {{count}} Geräten angemeldet',
    notSignedIn_zero: 'Nirgends angemeldet',
    notSignedIn_one: 'Nirgends angemeldet',
    notSignedIn_other: 'Nirgends angemeldet',
    session: '{{name}}, {{when}}',
    elsewhere: 'eine Organisation, in der sie nicht mehr Mitglied ist',
    mail: 'E-Mail',
    blocked: '{{when}} gesperrt: An diese Adresse wird nichts gesendet',
    blockedTodo: 'Lassen Sie zuerst das Postfach prüfen; heben Sie dann die Sperre auf.',
    notBlocked: 'Mails gehen an diese Adresse',
    memberships: 'Organisationen',
    noMembership: 'In keiner Organisation Mitglied',
    noMembershipTodo: 'Sie wurde entfernt oder war nie dabei. Ihre Organisation muss sie einladen.',
    of: 'Kunde von {{provider}}',
    access: 'Portalzugang: {{status}}',
    termsAccepted: 'Bedingungen angenommen (Fassung {{version}})',
    termsAhead: 'Bedingungen nicht angenommen (Fassung {{version}})',
    termsTodo: 'Bei der Anmeldung wird sie gebeten, Fassung {{version}} anzunehmen.',
    obstacles: {
      module:
        '{{provider}} hat das Modul „Kunden-Login“ nicht. Schalten Sie es unter Anbieter ein, wenn es ihm zusteht.',
      disabled:
        '{{provider}} hat das Portal von {{name}} abgeschaltet und kann es unter Einstellungen → Zugangsverwaltung wieder einschalten.',
      off: '{{provider}} hat das Portal von {{name}} nie eingeschaltet und kann es unter Einstellungen → Zugangsverwaltung tun.',
    },
    invitations: 'Einladungen',
    noInvitation: 'An diese Adresse wurde noch nie etwas gesendet',
    sent: '{{when}} gesendet',
    created: '{{when}} angelegt',
    expires: 'gilt bis {{when}}',
    invitationTodo: {
      draft: 'Sie wurde noch nicht gesendet. Die Organisation tut es mit „Noch einmal senden“.',
      sent: 'Der Link in der E-Mail gilt noch. Auch im Spam-Ordner nachsehen lassen.',
      accepted: 'Sie hat zu einer Mitgliedschaft geführt.',
      expired:
        'Links gelten 24 Stunden. Wer den alten öffnet, kann einen neuen verlangen; auch die Organisation kann ihn senden.',
      revoked:
        'Sie wurde zurückgezogen: von der Organisation, oder als deren Portal abgeschaltet wurde.',
      blocked:
        'Die Adresse ist gesperrt. Heben Sie die Sperre auf, dann sendet die Organisation sie noch einmal.',
    },
  },
  deadLetters: {
    lead: 'Ereignisse, die ein Dienst nicht annehmen konnte, mit dem Grund. Verloren ist nichts: Ist der Grund behoben, senden Sie sie noch einmal.',
    event: 'Ereignis',
    consumer: 'Dienst',
    since: 'Aufgegeben',
    status: 'Status',
    statuses: { waiting: 'Wartet', retried: 'Erneut gesendet' },
    attempts_one: '{{count}} Versuch',
    attempts_other: '{{count}} Versuche',
    retry: 'Erneut senden',
    retryNamed: 'Erneut senden: {{event}}',
    retried:
      '{{consumer}} bekommt es jetzt noch einmal. Scheitert es wieder, kommt es hierher zurück.',
    retriedAt: '{{when}} erneut gesendet',
    notRetried: 'Es wurde nicht noch einmal gesendet',
    content: 'Das Ereignis selbst',
    none: { waiting: 'Nichts Unzustellbares', retried: 'Noch wurde nichts erneut gesendet' },
    noneText: {
      waiting: 'Jeder Dienst hat jedes Ereignis angenommen. So soll es sein.',
      retried: 'Was Sie noch einmal senden, steht hier.',
    },
  },
};
