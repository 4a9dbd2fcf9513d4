import type { Texts } from '../texts.js';

export const customers: Pick<Texts, 'customers' | 'access' | 'areas' | 'independence'> = {
  customers: {
    lead: 'Wen Sie betreuen, und wer davon in Ihrem Portal ist.',
    search: 'Kunden suchen',
    add: 'Kunde anlegen',
    create: 'Anlegen',
    edit: '{{name}} bearbeiten',
    name: 'Name',
    kind: 'Art',
    kinds: { corporate: 'Firma', individual: 'Privatperson' },
    kindHint: 'Nur Firmenkunden können ein Portal haben.',
    timeZoneHint: 'Danach beginnen die Monate auf der Übersicht des Kunden.',
    timeZoneOfProvider: 'Ihre',
    emailHint: 'Dorthin geht die Aktivierungs-E-Mail, und sie wird der Benutzername.',
    noEmail: 'keine E-Mail-Adresse',
    department: 'Abteilung',
    none: 'Noch keine Kunden',
    noneText: 'Legen Sie den ersten an. Sein Portal bleibt aus, bis Sie es einschalten.',
    tabs: {
      overview: 'Überblick',
      invitations: 'Einladungen',
      people: 'Personen',
      assets: 'Anlagen',
      sites: 'Standorte',
      jobs: 'Aufträge',
      changes: 'Änderungen',
    },
  },
  access: {
    title: 'Portalzugang',
    lead: 'Welche Kunden Ihr Portal betreten dürfen. Wer ausgeschaltet wird, dessen offene Sitzungen enden sofort.',
    any: 'Jeder Status',
    status: { off: 'Aus', pending: 'Ausstehend', accepted: 'Angenommen', disabled: 'Deaktiviert' },
    explained: {
      off: 'Das Portal dieses Kunden war noch nie eingeschaltet.',
      pending:
        'Die Aktivierungs-E-Mail ist hinaus. Sobald sich jemand anmeldet und die Bedingungen annimmt, ist der Zugang von selbst angenommen.',
      accepted: 'Die Leute dieses Kunden können sich anmelden.',
      disabled:
        'Niemand von diesem Kunden kann sich anmelden. Seine Anlagen, Aufträge und Personen verwalten Sie weiter.',
    },
    switch: 'Portalzugang von {{name}}',
    done: '{{name}}: {{status}}',
    pending: 'Portalzugang ausstehend',
    resend: 'Aktivierungs-E-Mail noch einmal senden',
    resent:
      'Eine neue Aktivierungs-E-Mail ist unterwegs an {{email}}. Der alte Link gilt nicht mehr.',
    disable: 'Portalzugang deaktivieren',
    disableTitle: 'Portalzugang von {{name}} deaktivieren?',
    disableAccepted:
      'Alle Personen von {{name}} werden sofort abgemeldet und können sich nicht mehr anmelden. Nichts von ihnen geht verloren: Schalten Sie den Zugang wieder ein, und sie sind mit demselben Passwort zurück.',
    disablePending:
      'Der Aktivierungslink, der an {{name}} ging, gilt dann nicht mehr. Sie können den Zugang jederzeit wieder einschalten.',
    notChanged: 'Der Zugang von {{name}} wurde nicht geändert',
    corporateOnly:
      'Nur Firmenkunden können ein Portal haben. Bearbeiten Sie den Kunden, wenn er eine Firma ist.',
    emailNeeded:
      'Ohne E-Mail-Adresse lässt sich das Portal nicht einschalten. Bearbeiten Sie den Kunden, um eine zu ergänzen.',
    independent: 'Dieser Kunde ist eine eigene Organisation und verwaltet seine Leute selbst.',
    since: '{{status}} seit {{day}}',
    history: 'Verlauf',
    noHistory: 'Noch ist nichts geschehen.',
    change: '{{from}} → {{to}}',
    areasChanged: 'Bereiche geändert',
  },
  areas: {
    title: 'Bereiche',
    lead: 'Was dieser Kunde im Portal sieht. Offene Seiten folgen sofort.',
    leadOff: 'Was dieser Kunde sieht, sobald das Portal eingeschaltet ist.',
    names: {
      jobs: 'Aufträge',
      assets: 'Anlagen',
      'problem-reports': 'Probleme melden',
      'video-sessions': 'Videositzungen',
      dashboard: 'Übersicht',
    },
    texts: {
      jobs: 'Seine Aufträge, mit Kommentaren.',
      assets: 'Seine Anlagen und Standorte.',
      'problem-reports':
        'Wer ein Problem an einer Anlage oder einem Standort meldet, legt damit einen Auftrag an.',
      'video-sessions': 'Seine Videositzungen mit Ihnen.',
      dashboard: 'Zahlen zu seinen Aufträgen und Anlagen.',
    },
  },
  independence: {
    title: 'Selbstständigkeit',
    lead: 'Ein Kunde kann eine eigene Organisation werden, mit seinen Leuten und seinem Verlauf.',
    open: 'Selbstständig machen …',
    confirm: '{{name}} selbstständig machen?',
    warning:
      'Von da an verwaltet er sich selbst, und Sie können seinen Zugang nicht mehr ausschalten. Das lässt sich nicht zurücknehmen.',
    members_one: '{{count}} Person bleibt Mitglied',
    members_other: '{{count}} Personen bleiben Mitglieder',
    administrators_one: '{{count}} Administrator',
    administrators_other: '{{count}} Administratoren',
    role: 'Die Rolle {{from}} wird zu {{to}} ({{count}})',
    contacts_one: '{{count}} Kontakt im eigenen Adressbuch',
    contacts_other: '{{count}} Kontakte im eigenen Adressbuch',
    do: 'Selbstständig machen',
    done: '{{name}} ist jetzt eine eigene Organisation.',
  },
};
