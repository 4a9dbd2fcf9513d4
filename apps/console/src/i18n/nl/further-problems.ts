export const furtherProblems = {
  'invalid-job-transition': {
    title: 'Statuswijziging niet toegestaan',
    remedy: 'Misschien heeft iemand anders de opdracht gewijzigd. Laad de pagina opnieuw.',
  },
  'last-administrator': {
    title: 'Dit is de laatste beheerder',
    remedy: 'Maak eerst een ander lid beheerder.',
  },
  'malformed-request': {
    title: 'Het verzoek kon niet worden gelezen',
    remedy: 'Laad de pagina opnieuw en probeer het nog eens.',
  },
  'module-not-enabled': {
    title: 'Deze module staat niet aan voor uw organisatie',
    remedy: 'Vraag de exploitant van deze installatie om inloggen voor klanten aan te zetten.',
  },
  'no-account': {
    title: 'Dit e-mailadres hoort bij geen account.',
    remedy: 'Neem contact op met de organisatie die dit portaal aanbiedt.',
  },
  'no-terms': {
    title: 'Hier gelden geen algemene voorwaarden',
    remedy: 'Er valt niets te accepteren.',
  },
  'not-found': {
    title: 'Niet gevonden',
    remedy: 'Het is verwijderd, of u hebt er geen toegang toe.',
  },
  'not-signed-in': {
    title: 'U bent niet ingelogd',
    remedy: 'Log in en probeer het opnieuw.',
  },
  'permission-denied': {
    title: 'U hebt geen recht om dit te doen',
    remedy: 'Vraag een beheerder van uw organisatie om dit recht.',
  },
  'rate-limited': {
    title: 'Te veel pogingen',
    remedy: 'Probeer het over {{retryAfterSeconds}} seconden opnieuw.',
  },
  'invalid-reference': {
    title: 'Dit hoort niet bij de klant',
    remedy: 'Kies iets dat bij dezelfde klant hoort.',
  },
  'request-head-too-large': {
    title: 'Dit verzoek is te groot',
    remedy: 'Verwijder de cookies van deze site en probeer het opnieuw.',
  },
  'request-timed-out': {
    title: 'Het verzoek duurde te lang',
    remedy: 'Uw verbinding was te traag. Probeer het opnieuw, of verzend minder tegelijk.',
  },
  'request-too-large': {
    title: 'Dit is te groot',
    remedy: 'Verzend minder tegelijk.',
  },
  'reset-link-expired': {
    title: 'Deze link is niet meer geldig',
    remedy: 'Hij is gebruikt, vervangen of na één uur verlopen. Vraag een nieuwe aan.',
  },
  'reset-link-unknown': {
    title: 'Ongeldige link',
    remedy: 'Open de link precies zoals hij in de e-mail staat.',
  },
  'role-in-use': {
    title: 'Deze rol is in gebruik',
    remedy: 'Geef de leden eerst een andere rol.',
  },
  'role-name-taken': {
    title: 'Er is al een rol met deze naam',
    remedy: 'Kies een andere naam.',
  },
  'role-unknown': {
    title: 'Deze rol bestaat niet',
    remedy: 'Kies een rol van de organisatie.',
  },
  'session-ended': {
    title: 'Uw sessie is beëindigd',
    remedy: 'Log opnieuw in.',
  },
  'invalid-signature': {
    title: 'Ongeldige handtekening',
    remedy: 'Neem contact op met de exploitant van deze installatie.',
  },
  'terms-not-accepted': {
    title: 'U hebt de algemene voorwaarden niet geaccepteerd',
    remedy: 'Laad de pagina opnieuw om ze te lezen en te accepteren.',
  },
  'terms-version-superseded': {
    title: 'Er is een nieuwere versie van de voorwaarden',
    remedy: 'Laad de pagina opnieuw om die te lezen.',
  },
  'timed-out': {
    title: 'Het antwoord duurde te lang',
    remedy: 'Uw wijziging is misschien opgeslagen. Laad de pagina opnieuw om dit te controleren.',
  },
  'token-stale': {
    title: 'Uw rechten zijn gewijzigd',
    remedy: 'Laad de pagina opnieuw.',
  },
  unavailable: {
    title: 'Service tijdelijk niet beschikbaar',
    remedy: 'Er zijn geen gegevens verloren. Probeer het zo meteen opnieuw.',
  },
  'person-required': {
    title: 'Alleen personen kunnen dit doen',
    remedy: 'Log in met uw eigen account.',
  },
  'network-not-allowed': {
    title: 'Deze API-sleutel werkt hier niet',
    remedy: 'Gebruik hem vanuit een van zijn netwerken, of maak een andere sleutel aan.',
  },
  'permission-not-held': {
    title: 'Het serviceaccount heeft dit recht niet',
    remedy: 'Geef het serviceaccount eerst een rol met dit recht.',
  },
  'expiry-in-the-past': {
    title: 'Dit tijdstip is voorbij',
    remedy: 'Kies een later tijdstip.',
  },
  'too-many-api-keys': {
    title: 'Te veel API-sleutels',
    remedy: 'Verwijder er een die niet meer nodig is.',
  },
  'too-many-service-accounts': {
    title: 'Te veel serviceaccounts',
    remedy: 'Verwijder er een dat niet meer nodig is.',
  },
  'untrusted-client': {
    title: 'Deze client wordt niet vertrouwd',
    remedy: 'De exploitant van dit portaal moet hem als vertrouwde client instellen.',
  },
  'unsupported-media-type': {
    title: 'Dit bestandstype wordt niet ondersteund',
    remedy: 'Gebruik een CSV-bestand in UTF-8.',
  },
  'changed-meanwhile': {
    title: 'Iemand anders heeft dit intussen gewijzigd',
    remedy: 'Er is niets opgeslagen. Controleer de nieuwe waarden en sla opnieuw op.',
  },
  'heic-not-supported': {
    title: 'HEIC-foto’s worden niet ondersteund',
    remedy:
      'Sla de foto op als JPEG. Op een iPhone: Instellingen > Camera > Structuren > ‘Meest compatibel’.',
  },
  'invalid-video-session-transition': {
    title: 'Statuswijziging niet toegestaan',
    remedy: 'Een videosessie is gepland, dan bezig, dan beëindigd. Laad de pagina opnieuw.',
  },
  'portal-address-taken': {
    title: 'Adres niet beschikbaar',
    remedy: 'Een andere aanbieder gebruikt het. Kies een ander adres.',
  },
  'invalid-logo': {
    title: 'Dit logo kan niet worden gebruikt',
    remedy: 'Kies een PNG, JPEG of WebP tot 256 kB, van 16 tot 2000 pixels per zijde.',
  },
  'too-many-attachments': {
    title: 'Te veel foto’s',
    remedy: 'Verwijder er een die niet meer nodig is.',
  },
  'external-id-taken': {
    title: 'Externe ID al in gebruik',
    remedy: 'Gebruik een andere externe ID, of verwijder hem eerst bij de andere klant.',
  },
  'keys-instead-of-secrets': {
    title: 'De applicatie authenticeert zich met sleutels',
    remedy: 'Verwijder eerst de publieke sleutels.',
  },
  'public-client': {
    title: 'De applicatie heeft geen secrets',
    remedy: 'Een single-page of native applicatie kan er geen bewaren. Maak een webapplicatie aan.',
  },
  'replay-too-large': {
    title: 'Te veel bezorgingen',
    remedy: 'Kies een kortere periode, of minder gebeurtenissen.',
  },
  'too-many-applications': {
    title: 'Te veel applicaties',
    remedy: 'Verwijder er een die niet meer wordt gebruikt.',
  },
  'too-many-secrets': {
    title: 'Te veel secrets',
    remedy: 'Verwijder eerst het secret dat niet meer wordt gebruikt.',
  },
  'too-many-webhooks': {
    title: 'Te veel webhooks',
    remedy: 'Verwijder er een die niet meer nodig is.',
  },
  'webhook-disabled': {
    title: 'De webhook is uitgeschakeld',
    remedy: 'Schakel hem in en probeer het opnieuw.',
  },
  'webhook-url-not-allowed': {
    title: 'Deze URL is niet toegestaan',
    remedy: 'Gebruik een https-URL met een openbaar adres, of vraag de exploitant.',
  },
};
