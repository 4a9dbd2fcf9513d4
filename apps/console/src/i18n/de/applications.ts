import type { SetupTexts } from '../texts.js';

type Applications = Pick<
  SetupTexts,
  'secrets' | 'applications' | 'applicationSecrets' | 'quickStart' | 'logoutDeliveries'
>;

export const applications: Applications = {
  secrets: {
    copy: 'Kopieren',
    once: 'Kopieren Sie es jetzt: Es wird nicht noch einmal angezeigt.',
    copied: 'Ich habe es kopiert',
  },
  applications: {
    lead: 'Portale und Apps, die Benutzer über OpenID Connect mit Gatehouse anmelden, und Programme, die die API mit OAuth aufrufen.',
    add: 'Anwendung hinzufügen',
    name: 'Name',
    nameHint: 'Benutzer sehen ihn bei der Anmeldung.',
    logoHint: 'Wird bei der Anmeldung gezeigt. PNG, JPEG oder WebP, höchstens 256 kB.',
    kind: 'Art',
    kinds: { web: 'Web', 'single-page': 'Single-Page', native: 'Nativ', machine: 'Maschine' },
    kindHints: {
      web: 'Läuft auf einem Server und kann ein Secret aufbewahren.',
      'single-page': 'Läuft als Skript im Browser, ohne Secret.',
      native: 'Läuft auf einem Telefon oder Computer, ohne Secret.',
      machine: 'Ruft die API als Dienstkonto auf; niemand meldet sich an.',
    },
    redirectUris: 'Redirect-URIs',
    redirectUrisHint:
      'Wohin Benutzer nach der Anmeldung zurückkehren. Eine pro Zeile, genau so verglichen.',
    redirectUrisHintNative:
      'Wohin Benutzer nach der Anmeldung zurückkehren. Eine pro Zeile: http://127.0.0.1/callback für jeden Port, oder ein eigenes Schema wie com.example.app:/callback.',
    postLogoutRedirectUris: 'Redirect-URIs nach dem Abmelden',
    postLogoutRedirectUrisHint: 'Wohin Benutzer nach dem Abmelden zurückkehren. Eine pro Zeile.',
    backchannelLogoutUri: 'Back-Channel-Logout-URI',
    backchannelLogoutUriHint:
      'Erfährt sofort, wenn eine Sitzung endet, damit auch Ihre Sitzung endet.',
    allowedOrigins: 'Erlaubte Origins',
    allowedOriginsHint:
      'Die Origins, deren Skripte Tokens holen und die API aufrufen dürfen, etwa https://portal.example.com. Eine pro Zeile.',
    audience: 'Audience Ihrer API',
    audienceHint:
      'Die URI, die Access-Tokens für eine eigene API nennen; leer, wenn es keine gibt.',
    scopes: 'Scopes',
    scopeNames: {
      openid: 'openid: wer sich angemeldet hat',
      profile: 'profile: Name und Sprache',
      email: 'email: E-Mail-Adresse',
      organization: 'organization: Organisation, Rollen und Berechtigungen',
      api: 'api: die API von Gatehouse als Benutzer aufrufen',
    },
    apiAsServiceAccount: 'api: die API von Gatehouse als Dienstkonto aufrufen',
    serviceAccount: 'Dienstkonto',
    serviceAccountHint: 'Die Anwendung darf, was die Rollen dieses Kontos erlauben.',
    jwks: 'Öffentliche Schlüssel',
    jwksHint:
      'Ein JWK-Set für eine Anwendung, die sich mit einer Signatur authentifiziert (private_key_jwt). Es ersetzt Secrets. Leer lassen, um Secrets zu verwenden.',
    jwksInvalid:
      'Geben Sie ein JWK-Set mit bis zu fünf öffentlichen Schlüsseln ein: P-256, Ed25519 oder RSA ab 2048 Bit.',
    jwksPrivate:
      'Das ist ein privater Schlüssel. Behalten Sie ihn für sich, und geben Sie den öffentlichen ein.',
    keys_one: '{{count}} Schlüssel',
    keys_other: '{{count}} Schlüssel',
    unknownServiceAccount: 'Unbekanntes Dienstkonto',
    customers: 'Kunden, deren Benutzer sich anmelden dürfen',
    allCustomers: 'Alle Kunden',
    chosenCustomers: 'Nur diese Kunden',
    customerCount_one: '{{count}} Kunde',
    customerCount_other: '{{count}} Kunden',
    chooseCustomers: 'Kunden',
    unknownCustomer: 'Unbekannter Kunde',
    none: 'Noch keine Anwendungen',
    noneText: 'Fügen Sie das Portal oder die App hinzu, bei der sich Ihre Kunden anmelden.',
    details: 'Einstellungen',
    clientId: 'Client-ID',
    copyClientId: 'Client-ID kopieren',
    created: 'Erstellt',
    nothing: 'Keine',
    deleteTitle: '{{name}} löschen?',
    deleteText:
      'Bei {{name}} kann sich niemand mehr anmelden. Wer angemeldet ist, verliert den Zugang, sobald sein Token abläuft: innerhalb von fünf Minuten. Die Tokens einer Maschine enden sofort. Das lässt sich nicht rückgängig machen.',
  },
  applicationSecrets: {
    title: 'Secrets',
    lead: 'Zwei können gleichzeitig gelten. So wechseln Sie: das nächste erstellen, ausrollen, dann das bisherige löschen.',
    add: 'Secret erstellen',
    createdAt: 'Erstellt: {{when}}',
    expiresAt: 'Läuft ab: {{when}}',
    expired: 'Abgelaufen',
    noExpiry: 'Läuft nicht ab',
    expiry: 'Läuft ab',
    expiryHint: 'Leer lassen für ein Secret, das nicht abläuft.',
    full: 'Löschen Sie eines, um ein weiteres zu erstellen.',
    newTitle: 'Client-Secret',
    newText: 'Ihre Anwendung braucht dieses Secret zusammen mit der Client-ID.',
    copy: 'Client-Secret kopieren',
    none: 'Noch kein Secret. Ihre Anwendung braucht eines, um Tokens zu bekommen.',
    deleteNamed: 'Das am {{when}} erstellte Secret löschen',
    deleteTitle: 'Dieses Secret löschen?',
    deleteText:
      'Eine Anwendung, die es noch verwendet, bekommt keine Tokens mehr. Rollen Sie zuerst ein anderes aus.',
  },
  quickStart: {
    title: 'Schnellstart',
    lead: 'Mehr braucht Ihre Anwendung nicht, mit jeder OpenID-Connect-Bibliothek.',
    discovery: 'Discovery-URL',
    copyDiscovery: 'Discovery-URL kopieren',
    program: 'Ein Programm, das Sie anmeldet, zum Ausprobieren mit Node.js',
    machine: 'Ein Programm, das die API aufruft, zum Ausprobieren mit Node.js',
    page: 'Ein Skript, das Sie anmeldet, für Ihre Seite',
    copyProgram: 'Programm kopieren',
    secretHint: 'Erstellen Sie zuerst ein Secret und übergeben Sie es als CLIENT_SECRET.',
    loopbackHint:
      'Um es am Computer auszuprobieren, fügen Sie http://127.0.0.1/callback zu den Redirect-URIs hinzu.',
    originHint: 'Fügen Sie zuerst die Origin Ihrer Seite zu den erlaubten Origins hinzu.',
  },
  logoutDeliveries: {
    title: 'Logout-Zustellungen',
    lead: 'Was in den letzten 30 Tagen an die Back-Channel-Logout-URI gesendet wurde, neueste zuerst.',
    token: 'Logout-Token',
    none: 'Noch nichts gesendet',
    noneText: 'Wenn eine Sitzung endet, erscheint ihr Logout-Token hier.',
  },
};
