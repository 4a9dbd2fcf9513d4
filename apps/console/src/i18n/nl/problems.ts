export const problems = {
  'account-not-erasable': {
    title: 'Dit account kan niet worden gewist',
    remedy: 'Verwijder eerst de platformrol.',
  },
  'application-not-open': {
    title: 'Applicatie niet beschikbaar',
    remedy: 'Log in bij de organisatie die de applicatie gebruikt.',
  },
  'device-code-unknown': {
    title: 'Onbekende code',
    remedy: 'Vergelijk de code met die op het apparaat, of begin daar opnieuw.',
  },
  'portal-view-is-read-only': {
    title: 'U bekijkt het portaal alleen',
    remedy: 'Sluit de weergave om iets te wijzigen.',
  },
  'portal-view-ended': {
    title: 'De weergave van het portaal is afgelopen',
    remedy: 'Start een nieuwe vanaf de pagina van de klant.',
  },
  'not-in-portal-view': {
    title: 'Dit hoort niet bij de weergave',
    remedy: 'Sluit de weergave om uw eigen gegevens te zien.',
  },
  offline: {
    title: 'Geen verbinding',
    remedy: 'Controleer uw verbinding en probeer het opnieuw.',
  },
  'access-not-open': {
    title: 'Portaaltoegang staat niet aan',
    remedy: 'Zet eerst de portaaltoegang voor de klant aan.',
  },
  'access-off': {
    title: 'Portaaltoegang is nooit aangezet',
    remedy: 'Zet die eerst aan en kies dan de onderdelen.',
  },
  'access-not-pending': {
    title: 'Portaaltoegang is niet in afwachting',
    remedy: 'Activeringsmails kunnen alleen worden verzonden zolang de toegang in afwachting is.',
  },
  'activation-not-needed': {
    title: 'Deze klant kan al inloggen',
    remedy: 'Voeg meer personen toe onder Uitnodigingen.',
  },
  'administrator-required': {
    title: 'Deze organisatie heeft geen beheerder',
    remedy: 'Maak eerst een van de leden beheerder.',
  },
  'already-member': {
    title: 'Deze persoon is al lid',
    remedy: 'Wijzig in plaats daarvan de rollen van het lid.',
  },
  'response-not-stored': {
    title: 'Dit is al gedaan',
    remedy:
      'Controleer wat er is aangemaakt. Is het secret kwijt, verwijder het dan en maak een ander aan.',
  },
  'area-not-open': {
    title: 'Uw organisatie heeft geen toegang tot dit onderdeel',
    remedy: 'Vraag uw aanbieder om toegang.',
  },
  'asset-code-taken': {
    title: 'Deze code is al in gebruik',
    remedy: 'Gebruik een andere code, of verwijder hem eerst bij de andere installatie.',
  },
  'contact-exists': {
    title: 'Er is al een contactpersoon met dit adres',
    remedy: 'Bewerk de bestaande contactpersoon.',
  },
  'contact-is-user': {
    title: 'Deze contactpersoon is een gebruiker',
    remedy:
      'Het adres van een gebruiker kan niet worden gewijzigd. Voeg een contactpersoon met het andere adres toe.',
  },
  'cross-site-request': {
    title: 'Dit verzoek is geblokkeerd',
    remedy: 'Laad de pagina opnieuw en probeer het nog eens.',
  },
  'customer-email-missing': {
    title: 'De klant heeft geen e-mailadres',
    remedy: 'Geef de klant een geldig e-mailadres en zet dan de toegang aan.',
  },
  'customer-archived': {
    title: 'Deze klant is gearchiveerd',
    remedy: 'Herstel de klant eerst.',
  },
  'customer-not-archived': {
    title: 'Deze klant is niet gearchiveerd',
    remedy: 'Archiveer de klant eerst.',
  },
  'customer-independent': {
    title: 'Deze klant is onafhankelijk',
    remedy: 'Vraag het een beheerder van die organisatie.',
  },
  'customer-not-corporate': {
    title: 'Alleen zakelijke klanten kunnen portaaltoegang hebben',
    remedy: 'Is dit een bedrijf, bewerk dan de klant en wijzig het type in zakelijk.',
  },
  'department-bound': {
    title: 'U kunt alleen uw eigen afdeling beheren',
    remedy: 'Vraag het een beheerder van uw organisatie.',
  },
  'department-in-use': {
    title: 'Deze afdeling is in gebruik',
    remedy: 'Verplaats eerst de klanten, leden en contactpersonen naar een andere afdeling.',
  },
  'department-name-taken': {
    title: 'Er is al een afdeling met deze naam',
    remedy: 'Kies een andere naam.',
  },
  'domain-not-verified': {
    title: 'Het domein is niet geverifieerd',
    remedy: '$t(branding.domainFaults.{{reason}})',
  },
  'email-blocked': {
    title: 'Dit e-mailadres is geblokkeerd',
    remedy:
      'Een mailserver heeft het geweigerd. Corrigeer het, of vraag de ondersteuning om deblokkering.',
  },
  'email-domain-not-allowed': {
    title: 'Dit e-maildomein is niet toegestaan',
    remedy:
      'Gebruik een van de domeinen van uw account. Vraag uw contact voor ondersteuning om er een toe te voegen.',
  },
  'idempotency-key-reused': {
    title: 'Dit verzoek is al met een andere inhoud verzonden',
    remedy: 'Laad de pagina opnieuw en probeer het nog eens.',
  },
  internal: {
    title: 'Er is iets misgegaan',
    remedy: 'Probeer het opnieuw. Blijft het misgaan, stuur dan de trace-ID naar de ondersteuning.',
  },
  'invalid-credentials': {
    title: 'Verkeerde gebruikersnaam of verkeerd wachtwoord',
    remedy: 'Controleer beide, of stel uw wachtwoord opnieuw in.',
  },
  'invalid-request': {
    title: 'Sommige velden zijn ongeldig',
    remedy: 'Corrigeer de gemarkeerde velden en probeer het opnieuw.',
  },
  'invitation-exists': {
    title: 'Deze persoon is al uitgenodigd',
    remedy: 'Verzend de bestaande uitnodiging opnieuw, of verwijder die eerst.',
  },
  'invitation-expired': {
    title: 'Deze link is verlopen',
    remedy: 'Gebruik de laatste e-mail, of vraag een nieuwe link aan.',
  },
  'invitation-in-use': {
    title: 'Deze link wordt op dit moment gebruikt',
    remedy: 'Probeer het over een paar seconden opnieuw.',
  },
  'invitation-not-open': {
    title: 'Deze uitnodiging staat niet meer open',
    remedy: 'Verzend een nieuwe uitnodiging, tenzij de persoon al lid is.',
  },
  'invitation-unknown': {
    title: 'Ongeldige link',
    remedy:
      'Open de link precies zoals hij in de e-mail staat, of neem contact op met wie u heeft uitgenodigd.',
  },
  'invitation-used': {
    title: 'Deze link is al gebruikt',
    remedy: 'Log in. Was u het niet zelf, stel dan uw wachtwoord opnieuw in.',
  },
  'invitation-withdrawn': {
    title: 'Deze uitnodiging is ingetrokken',
    remedy:
      '$t(invitations.because.{{because}}) Vraag een nieuwe uitnodiging aan wie u heeft uitgenodigd.',
  },
  'access-closed': {
    title: 'Portaaltoegang is op dit moment uitgeschakeld',
    remedy: 'Uw link is 24 uur geldig: probeer het opnieuw als de toegang weer aan staat.',
  },
  'inviter-not-authorized': {
    title: 'Deze uitnodiging moet opnieuw worden verzonden',
    remedy: 'Vraag dit aan de organisatie. U krijgt dan een nieuwe link per e-mail.',
  },
  'invalid-assignee': {
    title: 'De opdracht kan niet aan deze persoon worden toegewezen',
    remedy: 'Kies een lid van uw organisatie.',
  },
  'invalid-attachment': {
    title: 'Deze foto kan niet worden gebruikt',
    remedy: 'Kies een volledige JPEG, PNG of WebP tot 10 MB.',
  },
};
