import type { Texts } from '../texts.js';

export const serviceAccounts: Pick<Texts, 'serviceAccounts' | 'apiKeys'> = {
  serviceAccounts: {
    lead: 'Programme, die die API von Gatehouse selbstständig aufrufen, mit API-Schlüsseln statt eines Passworts.',
    named: '{{name}} (Dienstkonto)',
    search: 'Dienstkonten suchen',
    add: 'Dienstkonto hinzufügen',
    name: 'Name',
    description: 'Beschreibung',
    descriptionHint: 'Was es tut und wer sich darum kümmert.',
    roles: 'Rollen',
    rolesHint:
      'Was seine Schlüssel höchstens dürfen. Sie können nur vergeben, was Sie selbst dürfen.',
    none: 'Noch keine Dienstkonten',
    noneText:
      'Fügen Sie für jedes Programm eines hinzu, damit Sie sehen und begrenzen können, was es tut.',
    details: 'Einstellungen',
    created: 'Erstellt',
    permissions: 'Berechtigungen durch seine Rollen',
    noPermissions: 'Keine',
    deleteTitle: '{{name}} löschen?',
    deleteText:
      'Die Schlüssel funktionieren sofort nicht mehr, und Programme, die sie verwenden, können Gatehouse nicht mehr aufrufen. Das lässt sich nicht rückgängig machen.',
  },
  apiKeys: {
    title: 'API-Schlüssel',
    lead: 'Ein Programm kann mehrere haben. So wechseln Sie: den nächsten Schlüssel erstellen, ausrollen, dann den bisherigen löschen.',
    add: 'Schlüssel erstellen',
    name: 'Name',
    permissions: 'Berechtigungen',
    permissionsHint:
      'Wählen Sie nur, was das Programm braucht. Mehr als diese erlauben die Rollen nicht.',
    noPermissions: 'Keine Berechtigungen',
    expiry: 'Läuft ab',
    expiryHint: 'Leer lassen für einen Schlüssel, der nicht abläuft.',
    expiresAt: 'Läuft ab: {{when}}',
    expired: 'Abgelaufen: {{when}}',
    noExpiry: 'Läuft nicht ab',
    networks: 'Erlaubte Netzwerke',
    networksHint:
      'In CIDR-Schreibweise, etwa 203.0.113.0/24, eines pro Zeile. Leer lassen für alle.',
    networksInvalid: 'Geben Sie Netzwerke wie 203.0.113.0/24 oder 2001:db8::/32 ein.',
    lastUsed: 'Zuletzt verwendet',
    neverUsed: 'Nie',
    newTitle: 'API-Schlüssel {{name}}',
    newText: 'Ihr Programm sendet diesen Schlüssel mit jeder Anfrage.',
    header: 'Als Header',
    copy: 'API-Schlüssel kopieren',
    copyHeader: 'Header kopieren',
    none: 'Noch keine Schlüssel',
    noneText: 'Erstellen Sie einen Schlüssel, damit Ihr Programm die API aufrufen kann.',
    deleteNamed: '{{name}} löschen',
    deleteTitle: 'Den Schlüssel {{name}} löschen?',
    deleteText:
      'Er funktioniert sofort nicht mehr: Ein Programm, das ihn verwendet, kann Gatehouse nicht mehr aufrufen.',
  },
};
