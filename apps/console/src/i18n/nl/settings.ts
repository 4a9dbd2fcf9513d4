import type { Texts } from '../texts.js';

export const settings: Pick<Texts, 'roles' | 'departments' | 'personal' | 'providers' | 'blocks'> =
  {
    roles: {
      lead: 'Standaardrollen en eigen rollen. U kunt alleen rechten toekennen die u zelf hebt.',
      add: 'Rol toevoegen',
      name: 'Naam',
      builtIn: 'standaard',
      custom: 'eigen',
      permissions: 'Rechten',
      permissionsHint:
        'Wat personen met deze rol mogen. Wijzigingen gelden meteen voor open sessies.',
      noPermissions: 'Geen extra rechten',
      deleteTitle: 'Rol {{name}} verwijderen?',
      deleteText: 'U kunt alleen rollen verwijderen die aan niemand zijn toegewezen.',
    },
    departments: {
      lead: 'Afdelingsbeheerders beheren alleen de klanten en personen van hun eigen afdeling.',
      add: 'Afdeling toevoegen',
      name: 'Naam',
      none: 'Geen afdelingen',
      noneText: 'Zonder afdelingen ziet iedereen met het juiste recht alle klanten.',
      deleteTitle: 'Afdeling {{name}} verwijderen?',
      deleteText: 'U kunt alleen afdelingen zonder klanten en personen verwijderen.',
    },
    personal: {
      details: 'Uw gegevens',
      emailFixed: 'U logt in met dit adres. U kunt het hier niet wijzigen.',
      blocked:
        'Een mailserver heeft uw adres geweigerd, dus we kunnen u geen e-mail sturen. Vraag de ondersteuning om het te deblokkeren.',
      appearance: 'Weergave',
      schemes: {
        light: 'Licht',
        dark: 'Donker',
        auto: 'Systeem',
      },
      password: 'Wachtwoord',
      passwordLead: 'Als u uw wachtwoord wijzigt, eindigen uw andere sessies.',
      passwordRestricted:
        'Dit account wordt gedeeld, dus het wachtwoord kan hier niet worden gewijzigd.',
      currentPassword: 'Huidig wachtwoord',
      changePassword: 'Wachtwoord wijzigen',
      passwordChanged: 'Wachtwoord gewijzigd. Uw andere sessies zijn beëindigd.',
      data: 'Uw gegevens',
      dataLead: 'Alle gegevens die we over u bewaren in één bestand, één record per regel.',
      dataDownload: 'Mijn gegevens downloaden',
      sessions: 'Sessies',
      sessionsLead: 'De apparaten waarop u bent ingelogd.',
      thisOne: 'dit apparaat',
      unknownDevice: 'Onbekend apparaat',
      end: 'Beëindigen',
      endSession: 'Sessie op {{device}} beëindigen',
    },
    providers: {
      lead: 'De organisaties die hier hun portaal hebben.',
      search: 'Aanbieders zoeken',
      add: 'Aanbieder toevoegen',
      create: 'Aanmaken en uitnodigen',
      name: 'Naam',
      administrator: 'Eerste beheerder',
      modules: 'Modules',
      noModules: 'geen',
      since: 'Sinds',
      customerLoginHint: 'Hiermee kan de aanbieder zijn klanten een portaal bieden.',
      domains: 'E-maildomeinen',
      domainsHint:
        'Contactpersonen en gebruikers moeten een van deze gebruiken. Laat leeg om alle domeinen toe te staan.',
      suffix: 'Achtervoegsel van gebruikersnaam',
      suffixHint: 'Personen kunnen dit achter hun e-mailadres zetten om in te loggen.',
      timeZoneHint:
        'Bepaalt de maanden op het dashboard van de aanbieder, en van zijn klanten als zij er zelf geen hebben.',
      supportHint: 'Bij wie zijn personen terechtkunnen, bijvoorbeeld voor een ander e-maildomein.',
      accessLost: 'Zonder deze module verliezen alle klanten van {{name}} meteen hun toegang.',
      none: 'Nog geen aanbieders',
      noneText: 'Als u een aanbieder toevoegt, wordt de beheerder per e-mail uitgenodigd.',
    },
    blocks: {
      lead: 'Adressen die een mailserver heeft geweigerd, of waarvan de eigenaar een e-mail als spam heeft gemeld. Ze blijven geblokkeerd totdat u ze deblokkeert.',
      notificationsOnly:
        'Heeft een e-mail als spam gemeld: krijgt geen meldingen, alleen links om in te loggen',
      search: 'Adressen zoeken',
      since: 'Geblokkeerd',
      unblock: 'Deblokkeren',
      unblockFor: '{{email}} deblokkeren',
      unblockTitle: '{{email}} deblokkeren?',
      unblockText:
        'Er wordt weer e-mail naar dit adres verzonden. Weigert de mailserver de volgende, dan wordt het adres opnieuw geblokkeerd.',
      unblocked: '{{email}} gedeblokkeerd.',
      none: 'Geen geblokkeerde adressen',
      noneText: 'Adressen die een mailserver definitief weigert, verschijnen hier.',
    },
  };
