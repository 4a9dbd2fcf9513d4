import type { Texts } from '../texts.js';

export const customers: Pick<Texts, 'customers' | 'access' | 'areas' | 'independence'> = {
  customers: {
    lead: 'Ihre Kunden und deren Zugang.',
    search: 'Kunden suchen',
    add: 'Kunde hinzufügen',
    create: 'Erstellen',
    edit: '{{name}} bearbeiten',
    name: 'Name',
    kind: 'Art',
    kinds: { corporate: 'Unternehmen', individual: 'Privatperson' },
    kindHint: 'Nur Unternehmen können ein Portal haben.',
    timeZoneHint: 'Bestimmt die Monatsgrenzen im Dashboard des Kunden.',
    timeZoneOfProvider: 'Wie Ihre',
    emailHint: 'An diese Adresse geht die Aktivierungs-E-Mail. Sie ist zugleich der Benutzername.',
    noEmail: 'keine E-Mail-Adresse',
    since: 'Seit',
    department: 'Abteilung',
    none: 'Noch keine Kunden',
    noneText:
      'Fügen Sie Ihren ersten Kunden hinzu. Der Portalzugang bleibt ausgeschaltet, bis Sie ihn einschalten.',
    tabs: {
      overview: 'Übersicht',
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
    lead: 'Legen Sie fest, welche Kunden Ihr Portal nutzen können. Wenn Sie einen Kunden ausschalten, enden seine Sitzungen sofort.',
    any: 'Alle Status',
    status: { off: 'Aus', pending: 'Ausstehend', accepted: 'Aktiv', disabled: 'Deaktiviert' },
    explained: {
      off: 'Der Portalzugang dieses Kunden wurde noch nie eingeschaltet.',
      pending:
        'Die Aktivierungs-E-Mail wurde gesendet. Der Zugang wird aktiv, sobald sich jemand anmeldet und die Bedingungen akzeptiert.',
      accepted: 'Die Mitarbeiter dieses Kunden können sich anmelden.',
      disabled:
        'Niemand von diesem Kunden kann sich anmelden. Anlagen, Aufträge und Personen können Sie weiterhin verwalten.',
    },
    switch: 'Portalzugang für {{name}}',
    done: '{{name}}: {{status}}',
    pending: 'Portalzugang ausstehend',
    resend: 'Aktivierungs-E-Mail erneut senden',
    resent:
      'Neue Aktivierungs-E-Mail an {{email}} gesendet. Der vorherige Link ist nicht mehr gültig.',
    disable: 'Portalzugang deaktivieren',
    disableTitle: 'Portalzugang für {{name}} deaktivieren?',
    disableAccepted:
      'Alle Personen von {{name}} werden sofort abgemeldet und können sich nicht mehr anmelden. Es gehen keine Daten verloren: Wenn Sie den Zugang wieder einschalten, können sie sich mit denselben Passwörtern anmelden.',
    disablePending:
      'Der an {{name}} gesendete Aktivierungslink wird ungültig. Sie können den Zugang jederzeit wieder einschalten.',
    notChanged: 'Zugang für {{name}} nicht geändert',
    independent:
      'Dieser Kunde ist eine unabhängige Organisation und verwaltet seine Personen selbst.',
    obstacles: {
      individual: 'Nur Unternehmen können ein Portal haben.',
      noEmail: 'Für die Aktivierungs-E-Mail fehlt eine Adresse.',
      independent: 'Unabhängig: verwaltet seine Personen selbst.',
    },
    remedies: { individual: 'Art ändern', noEmail: 'E-Mail-Adresse hinzufügen' },
    turnOn: {
      title: 'Portalzugang für {{name}} einschalten',
      will: 'Wir senden einen Aktivierungslink an {{email}}. Wer ihn öffnet, tritt {{name}} bei und kann das Portal nutzen, sobald er Ihre Bedingungen akzeptiert hat.',
      role: 'Beitritt als',
      areas: 'Sichtbare Bereiche',
      do: 'Einschalten und E-Mail senden',
    },
    since: '{{status}} seit {{day}}',
    history: 'Verlauf',
    noHistory: 'Noch keine Änderungen.',
    change: '{{from}} → {{to}}',
    areasChanged: 'Bereiche geändert',
    news: { accepted: '{{name}} hat die Bedingungen akzeptiert und kann das Portal nutzen.' },
  },
  areas: {
    title: 'Bereiche',
    lead: 'Was dieser Kunde im Portal sieht. Änderungen gelten sofort.',
    leadOff: 'Was dieser Kunde sieht, sobald der Portalzugang eingeschaltet ist.',
    names: {
      jobs: 'Aufträge',
      assets: 'Anlagen',
      'problem-reports': 'Probleme melden',
      'video-sessions': 'Videositzungen',
      dashboard: 'Dashboard',
    },
    texts: {
      jobs: 'Seine Aufträge und deren Kommentare.',
      assets: 'Seine Anlagen und Standorte.',
      'problem-reports':
        'Probleme an Anlagen und Standorten melden. Jede Meldung erzeugt einen Auftrag.',
      'video-sessions': 'Seine Videositzungen mit Ihnen.',
      dashboard: 'Statistiken zu seinen Aufträgen und Anlagen.',
    },
  },
  independence: {
    title: 'Unabhängigkeit',
    lead: 'Machen Sie diesen Kunden zu einer unabhängigen Organisation. Personen und Verlauf bleiben erhalten.',
    open: 'Unabhängig machen …',
    confirm: '{{name}} unabhängig machen?',
    warning:
      'Der Kunde verwaltet sich dann selbst, und Sie können seinen Zugang nicht mehr ausschalten. Das lässt sich nicht rückgängig machen.',
    members_one: '{{count}} Person bleibt Mitglied',
    members_other: '{{count}} Personen bleiben Mitglieder',
    administrators_one: '{{count}} Administrator',
    administrators_other: '{{count}} Administratoren',
    role: 'Die Rolle {{from}} wird zu {{to}} ({{count}})',
    contacts_one: '{{count}} Kontakt im eigenen Adressbuch',
    contacts_other: '{{count}} Kontakte im eigenen Adressbuch',
    do: 'Unabhängig machen',
    done: '{{name}} ist jetzt eine unabhängige Organisation.',
  },
};
