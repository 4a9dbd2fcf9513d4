import type { Texts } from '../texts.js';

export const entrance: Pick<Texts, 'entrance' | 'activation' | 'terms'> = {
  entrance: {
    signIn: 'Anmelden',
    username: 'Benutzername',
    usernameHint: 'Ihre E-Mail-Adresse, mit der Endung Ihres Anbieters, wenn er eine hat.',
    password: 'Passwort',
    showPassword: 'Passwort zeigen',
    forgot: 'Passwort vergessen?',
    forgotLead: 'Wir senden einen Link, um ein neues zu setzen.',
    sendLink: 'Link senden',
    backToSignIn: 'Zurück zur Anmeldung',
    lookInMailbox: 'Sehen Sie in Ihr Postfach',
    resetSent:
      'Wenn {{username}} hier ein Benutzername ist, ist ein Link unterwegs. Er gilt eine Stunde. Keine E-Mail? Dann ist es vielleicht nicht der richtige Benutzername.',
    setPassword: 'Neues Passwort setzen',
    newPassword: 'Neues Passwort',
    passwordHint: 'Mindestens 12 Zeichen. Einige Wörter hintereinander merkt man sich leicht.',
    strength: 'Stärke',
    strengths: {
      tooShort: 'zu kurz',
      guessable: 'leicht zu erraten',
      fair: 'mäßig',
      good: 'gut',
      veryGood: 'sehr gut',
    },
    passwordSet: 'Ihr neues Passwort ist gesetzt',
    passwordSetLead: 'Melden Sie sich damit an.',
    devicesSignedOut: 'Alle Geräte, die an Ihrem Konto angemeldet sind, werden abgemeldet.',
    newLink: 'Neuen Link senden lassen',
    noToken:
      'Die Adresse ist nicht vollständig. Öffnen Sie den Link genau so, wie er in der E-Mail steht.',
    ended:
      'Sie sind nicht mehr angemeldet: Ihr Zugang wurde entzogen, Ihr Passwort zurückgesetzt, oder die Sitzung anderswo beendet.',
    left: 'Sie haben sich abgemeldet.',
    whereTo: 'Wohin?',
    whereToLead: 'Willkommen, {{name}}. Sie gehören zu mehreren Organisationen.',
    lastUsed: 'Hier waren Sie zuletzt',
  },
  activation: {
    welcome: 'Willkommen bei {{organization}}',
    lead: 'Setzen Sie ein Passwort und bestätigen Sie Ihre Angaben. Damit ist Ihr Konto aktiv.',
    joinLead: 'Sie haben schon ein Konto. Bestätigen Sie mit dessen Passwort, dass Sie es sind.',
    choosePassword: 'Passwort wählen',
    yourPassword: 'Ihr Passwort',
    activate: 'Konto aktivieren',
    join: 'Beitreten',
    opening: 'Einen Moment …',
    notOpened: 'Dieser Link lässt sich nicht öffnen',
    noToken: 'Dieser Link ist nicht vollständig',
    expired: 'Dieser Link ist abgelaufen',
    expiredLead: 'Links gelten 24 Stunden, und ein neuerer beendet den älteren.',
    expiredNote: 'Ein neuer Link geht in dasselbe Postfach wie dieser, und nirgendwo sonst hin.',
    sendNew: 'Senden Sie mir einen neuen',
    renewed:
      'Wenn der Link abgelaufen war, ist ein neuer unterwegs. Höchstens einer geht alle 10 Minuten hinaus.',
  },
  terms: {
    lead: 'Fassung {{version}}. Bitte lesen und annehmen, um weiterzugehen.',
    haveRead: 'Ich habe die Nutzungsbedingungen gelesen',
    accept: 'Annehmen und weiter',
    declining:
      'Wenn Sie nicht annehmen, melden Sie sich ab: Nichts ändert sich, und Sie können wiederkommen.',
    title: 'Titel',
    version: 'Fassung',
    binding: '{{version}}, gültig',
    published: 'Veröffentlicht',
    settingsLead:
      'Was alle annehmen, die Ihr Portal betreten. Eine veröffentlichte Fassung bleibt, wie sie ist.',
    publish: 'Fassung veröffentlichen',
    publishDo: 'Veröffentlichen',
    body: 'Text',
    consequence:
      'Alle, Ihre eigenen Leute und die Ihrer Kunden, müssen die neue Fassung bei der nächsten Anmeldung annehmen. Sie lässt sich nicht zurücknehmen, nur durch eine andere ersetzen.',
    none: 'Noch keine Nutzungsbedingungen',
    noneText: 'Sobald Sie eine Fassung veröffentlichen, werden alle gebeten, sie anzunehmen.',
  },
};
