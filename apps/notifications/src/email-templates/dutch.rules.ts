import type { Wording } from './wording.rules.js';

export const dutch: Wording = {
  locale: 'nl-NL',
  greeting: (name) => (name ? `Hallo ${name},` : 'Hallo,'),
  onceUntil: (moment) => `De link werkt één keer, tot ${moment}.`,
  invitation: {
    subject: (organization) => `Uitnodiging voor ${organization}`,
    opening: (who, organization) =>
      `${who === null ? 'U bent uitgenodigd' : `${who} nodigt u uit`} om lid te worden van ${organization}. Open de link om uw account te activeren.`,
    portal: (provider) => `Met uw account hebt u toegang tot het portaal van ${provider}.`,
    button: 'Account activeren',
    otherwise:
      'Verwachtte u dit niet, negeer dit bericht dan: zolang de link niet wordt gebruikt, gebeurt er niets.',
    foot: (provider) => `Deze uitnodiging is verzonden vanuit het portaal van ${provider}.`,
  },
  accountFoot: (provider) =>
    `U ontvangt dit bericht omdat het uw account bij ${provider} betreft. Het kan niet worden uitgeschakeld.`,
  passwordReset: {
    subject: 'Wachtwoord opnieuw instellen',
    opening:
      'Iemand, hopelijk u, wil uw wachtwoord opnieuw instellen. Open de link om een nieuw wachtwoord te kiezen.',
    button: 'Nieuw wachtwoord kiezen',
    otherwise: 'Was u het niet, negeer dit bericht dan: uw wachtwoord blijft zoals het is.',
  },
  passwordChanged: {
    subject: 'Uw wachtwoord is gewijzigd',
    opening:
      'Het wachtwoord van uw account is zojuist gewijzigd. Was u het zelf, dan hoeft u niets te doen.',
    button: 'Naar het portaal',
    otherwise:
      'Was u het niet, stel dan meteen uw wachtwoord opnieuw in en waarschuw uw beheerder.',
  },
  administratorAdded: {
    subject: (organization) => `Nieuwe beheerder bij ${organization}`,
    opening: (who, organization) =>
      `${who ?? 'Iemand'} is nu beheerder van ${organization} en kan personen, rollen en instellingen beheren.`,
    button: 'Rechten controleren',
    otherwise:
      'Als dit niet de bedoeling is, trek de rol dan in en zoek uit wie die heeft toegekend.',
  },
  digest: {
    subject: (count, organization) => `${count} updates van ${organization}`,
    opening: (organization) => `Dit is er nieuw bij ${organization}:`,
    more: (count) => `En nog ${count} in het portaal.`,
    button: 'Portaal openen',
    why: (organization) =>
      `U ontvangt dit bericht omdat meldingen per e-mail bij ${organization} voor u aanstaan.`,
    unsubscribe: 'Afmelden voor meldingen per e-mail',
  },
  kinds: {
    job: 'Opdracht',
    asset: 'Installatie',
    code: 'Code van installatie',
    'video-session': 'Videosessie',
    notice: 'Mededeling',
  },
  notices: {
    'domain-record-missing': {
      title: (subject) => `Het DNS-record van ${subject} ontbreekt`,
      text: 'Publiceer het opnieuw: na drie dagen op rij zonder record leiden links in e-mails naar het standaardadres.',
    },
    'domain-record-wrong': {
      title: (subject) => `Het DNS-record van ${subject} heeft een andere waarde`,
      text: 'Corrigeer het: na drie dagen op rij zonder de juiste waarde leiden links in e-mails naar het standaardadres.',
    },
    'domain-unverified': {
      title: (subject) => `${subject} is niet meer geverifieerd`,
      text: 'Het DNS-record ontbrak drie dagen op rij of had een andere waarde. Links in e-mails leiden naar het standaardadres tot u het domein opnieuw verifieert.',
    },
    'webhook-failing': {
      title: (subject) => `De webhook naar ${subject} is uitgeschakeld`,
      text: 'Het bezorgen bleef mislukken. Er wordt niets naartoe gestuurd tot u hem weer inschakelt; de bezorgingen tonen de laatste fout.',
    },
    'webhook-gone': {
      title: (subject) => `De webhook naar ${subject} is uitgeschakeld`,
      text: 'De server antwoordde dat het adres niet meer bestaat (410). Er wordt niets naartoe gestuurd tot u hem weer inschakelt.',
    },
    'api-key-created': {
      title: (subject) => `Nieuwe API-sleutel: ${subject}`,
      text: 'Wie hem heeft, kan handelen als dit serviceaccount. Had u dit niet verwacht, verwijder dan de sleutel en zoek uit wie hem heeft gemaakt.',
    },
    'api-key-refused': {
      title: (subject) => `API-sleutel gebruikt van buiten zijn netwerken: ${subject}`,
      text: 'Het verzoek is geweigerd. Kwam het niet van u, dan heeft iemand anders de sleutel: vervang hem. U krijgt hooguit één melding per uur; verdere pogingen staan in de auditlog.',
    },
  },
  isNew: 'Nieuw',
  isChanged: 'Gewijzigd',
  comments: (count) => (count === 1 ? '1 opmerking' : `${count} opmerkingen`),
  states: {
    new: 'Nieuw',
    planned: 'Gepland',
    'in-progress': 'In uitvoering',
    'on-hold': 'In de wacht',
    resolved: 'Opgelost',
    closed: 'Afgesloten',
    'in-operation': 'In bedrijf',
    'needs-attention': 'Vraagt aandacht',
    'out-of-order': 'Buiten bedrijf',
    retired: 'Afgedankt',
    running: 'Bezig',
    ended: 'Beëindigd',
  },
};
