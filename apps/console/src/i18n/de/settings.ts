import type { Texts } from '../texts.js';

export const settings: Pick<Texts, 'roles' | 'departments' | 'personal' | 'providers' | 'blocks'> =
  {
    roles: {
      lead: 'Vordefinierte und eigene Rollen. Sie können nur Rechte vergeben, die Sie selbst haben.',
      add: 'Rolle hinzufügen',
      name: 'Name',
      builtIn: 'vordefiniert',
      custom: 'eigene',
      permissions: 'Rechte',
      permissionsHint:
        'Was Personen mit dieser Rolle tun dürfen. Änderungen gelten auch in offenen Sitzungen sofort.',
      noPermissions: 'Keine zusätzlichen Rechte',
      deleteTitle: 'Rolle {{name}} löschen?',
      deleteText: 'Nur Rollen, die niemandem zugewiesen sind, lassen sich löschen.',
    },
    departments: {
      lead: 'Abteilungsadministratoren verwalten nur die Kunden und Personen ihrer eigenen Abteilung.',
      add: 'Abteilung hinzufügen',
      name: 'Name',
      none: 'Keine Abteilungen',
      noneText: 'Ohne Abteilungen sehen alle Berechtigten alle Kunden.',
      deleteTitle: 'Abteilung {{name}} löschen?',
      deleteText: 'Nur Abteilungen ohne Kunden und Personen lassen sich löschen.',
    },
    personal: {
      details: 'Ihre Angaben',
      emailFixed: 'Mit dieser Adresse melden Sie sich an. Sie lässt sich hier nicht ändern.',
      blocked:
        'Ein Mailserver hat Ihre Adresse abgelehnt, daher können wir Ihnen keine E-Mails senden. Bitten Sie den Support, die Sperre aufzuheben.',
      appearance: 'Darstellung',
      schemes: { light: 'Hell', dark: 'Dunkel', auto: 'System' },
      password: 'Passwort',
      passwordLead: 'Wenn Sie Ihr Passwort ändern, enden Ihre anderen Sitzungen.',
      passwordRestricted:
        'Dieses Konto wird gemeinsam genutzt. Sein Passwort lässt sich hier nicht ändern.',
      currentPassword: 'Aktuelles Passwort',
      changePassword: 'Passwort ändern',
      passwordChanged: 'Passwort geändert. Ihre anderen Sitzungen wurden beendet.',
      data: 'Ihre Daten',
      dataLead: 'Alle zu Ihnen gespeicherten Daten in einer Datei, ein Eintrag pro Zeile.',
      dataDownload: 'Meine Daten herunterladen',
      sessions: 'Sitzungen',
      sessionsLead: 'Die Geräte, auf denen Sie angemeldet sind.',
      thisOne: 'dieses Gerät',
      unknownDevice: 'Unbekanntes Gerät',
      end: 'Beenden',
      endSession: 'Sitzung auf {{device}} beenden',
    },
    providers: {
      lead: 'Die Organisationen, deren Portale hier laufen.',
      search: 'Anbieter suchen',
      add: 'Anbieter hinzufügen',
      create: 'Erstellen und einladen',
      name: 'Name',
      administrator: 'Erster Administrator',
      modules: 'Module',
      noModules: 'keine',
      since: 'Seit',
      customerLoginHint: 'Der Anbieter kann seinen Kunden ein Portal geben.',
      domains: 'E-Mail-Domains',
      domainsHint:
        'Kontakte und Benutzer müssen eine davon verwenden. Leer lassen, um alle Domains zuzulassen.',
      suffix: 'Zusatz für Benutzernamen',
      suffixHint: 'Kann zur Anmeldung an die E-Mail-Adresse angehängt werden.',
      timeZoneHint:
        'Bestimmt die Monatsgrenzen im Dashboard des Anbieters und seiner Kunden, sofern diese keine eigene haben.',
      supportHint:
        'An wen sich Personen des Anbieters wenden, z. B. wegen einer weiteren E-Mail-Domain.',
      accessLost: 'Ohne dieses Modul verlieren alle Kunden von {{name}} sofort den Zugang.',
      none: 'Noch keine Anbieter',
      noneText:
        'Wenn Sie einen Anbieter hinzufügen, wird dessen Administrator per E-Mail eingeladen.',
    },
    blocks: {
      lead: 'Adressen, die ein Mailserver abgelehnt hat oder deren Inhaber eine E-Mail als Spam markiert haben. Sie bleiben gesperrt, bis Sie die Sperre aufheben.',
      notificationsOnly:
        'Hat eine E-Mail als Spam markiert: erhält keine Benachrichtigungen, nur Links zur Anmeldung',
      search: 'Adressen suchen',
      since: 'Gesperrt',
      unblock: 'Sperre aufheben',
      unblockFor: 'Sperre von {{email}} aufheben',
      unblockTitle: 'Sperre von {{email}} aufheben?',
      unblockText:
        'An diese Adresse werden wieder E-Mails gesendet. Lehnt der Mailserver die nächste ab, wird die Adresse erneut gesperrt.',
      unblocked: 'Sperre von {{email}} aufgehoben.',
      none: 'Keine gesperrten Adressen',
      noneText: 'Hier erscheinen Adressen, die ein Mailserver endgültig ablehnt.',
    },
  };
