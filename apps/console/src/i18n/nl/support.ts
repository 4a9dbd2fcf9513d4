import type { SupportTexts } from '../texts.js';

export const texts: SupportTexts = {
  signInProblems: {
    title: 'Waarom kan deze persoon niet inloggen?',
    lead: 'Voer een e-mailadres in om alles te controleren wat inloggen kan verhinderen, en hoe u het oplost.',
    ask: 'Controleren',
    verdicts: {
      ok: 'In orde',
      note: 'Let op',
      problem: 'Probleem',
    },
    statuses: {
      'no-account': {
        title: 'Kan niet inloggen: geen account met dit adres',
        todo: 'Er is een uitnodiging nodig. De inlogpagina toont dezelfde melding als bij een verkeerd wachtwoord.',
      },
      'not-confirmed': {
        title: 'Kan niet inloggen: het account is nooit geactiveerd',
        todo: 'Er is een geldige uitnodiging nodig. Zie hieronder.',
      },
      'no-membership': {
        title: 'Kan niet inloggen: geen lid van een organisatie',
        todo: 'De organisatie moet deze persoon opnieuw uitnodigen.',
      },
      'shut-out': {
        title: 'Kan niet inloggen: geen van de organisaties heeft toegang',
        todo: 'De inlogpagina meldt dat het adres bij geen account hoort. Zie hieronder wie de toegang kan herstellen.',
      },
      slowed: {
        title: 'Moet wachten voor het inloggen',
        todo: 'Na verkeerde wachtwoorden wordt inloggen vanaf nieuwe locaties kort vertraagd. U hoeft niets te doen.',
      },
      terms: {
        title: 'Kan inloggen, maar moet eerst de voorwaarden accepteren',
        todo: 'Tot dan toont het portaal alleen de voorwaarden.',
      },
      can: {
        title: 'Niets verhindert deze persoon om in te loggen',
        todo: 'Lukt inloggen nog steeds niet, dan is het wachtwoord verkeerd. Verwijs naar ‘Wachtwoord vergeten?’.',
      },
    },
    erase: 'Deze persoon wissen…',
    eraseTitle: '{{email}} definitief wissen?',
    eraseText:
      'Het account, de sessies en lidmaatschappen en alle persoonsgegevens worden in elke service definitief verwijderd. De auditlog toont nog wat er wanneer is gebeurd, zonder de naam. Doe dit alleen als de persoon erom vraagt.',
    eraseAction: 'Deze persoon wissen',
    account: 'Account',
    hasAccount: 'Het account is actief',
    neverIn: 'Het account is aangemaakt, maar nooit geactiveerd',
    neverInTodo:
      'De activering is niet voltooid. Met de link in de laatste uitnodiging kan de persoon verdergaan.',
    noAccount: 'Geen account met dit adres',
    noAccountTodo:
      'Controleer de spelling en laat het achtervoegsel van de aanbieder weg. Zie anders de uitnodigingen hieronder.',
    since: 'sinds {{day}}',
    slowed_one: 'Vertraagd na verkeerde wachtwoorden: nog {{count}} seconde',
    slowed_other: 'Vertraagd na verkeerde wachtwoorden: nog {{count}} seconden',
    guessed_one: '{{count}} verkeerd wachtwoord in de laatste 15 minuten',
    guessed_other: '{{count}} verkeerde wachtwoorden in de laatste 15 minuten',
    notGuessed_zero: 'Geen recente verkeerde wachtwoorden',
    notGuessed_one: 'Geen recente verkeerde wachtwoorden',
    notGuessed_other: 'Geen recente verkeerde wachtwoorden',
    guessedTodo:
      'Was het deze persoon niet, dan probeert iemand misschien het wachtwoord te raden. Inloggen vanaf de gebruikelijke locaties blijft mogelijk.',
    signedIn_one: 'Ingelogd op {{count}} apparaat',
    signedIn_other: 'Ingelogd op {{count}} apparaten',
    notSignedIn_zero: 'Op geen enkel apparaat ingelogd',
    notSignedIn_one: 'Op geen enkel apparaat ingelogd',
    notSignedIn_other: 'Op geen enkel apparaat ingelogd',
    session: '{{name}}, {{when}}',
    elsewhere: 'een vroegere organisatie',
    mail: 'E-mail',
    blocked: '{{when}} geblokkeerd: er wordt geen e-mail naar dit adres verzonden',
    blockedTodo: 'Vraag de persoon de mailbox te controleren en deblokkeer daarna het adres.',
    notBlocked: 'Naar dit adres kan e-mail worden verzonden',
    memberships: 'Organisaties',
    noMembership: 'Geen lid van een organisatie',
    noMembershipTodo:
      'Deze persoon is verwijderd of nooit lid geworden. De organisatie moet opnieuw uitnodigen.',
    of: 'klant van {{provider}}',
    access: 'portaaltoegang: {{status}}',
    termsAccepted: 'voorwaarden geaccepteerd (versie {{version}})',
    termsAhead: 'voorwaarden niet geaccepteerd (versie {{version}})',
    termsTodo: 'Bij het inloggen wordt gevraagd om versie {{version}} te accepteren.',
    obstacles: {
      module:
        '{{provider}} heeft de module ‘Inloggen voor klanten’ niet. Zet die zo nodig aan onder Aanbieders.',
      disabled:
        '{{provider}} heeft de portaaltoegang van {{name}} uitgeschakeld. Die kan weer aan onder Instellingen → Toegangsbeheer.',
      off: '{{provider}} heeft de portaaltoegang van {{name}} nooit aangezet. Dat kan onder Instellingen → Toegangsbeheer.',
    },
    invitations: 'Uitnodigingen',
    noInvitation: 'Geen uitnodigingen voor dit adres',
    sent: '{{when}} verzonden',
    created: '{{when}} aangemaakt',
    expires: 'geldig tot {{when}}',
    invitationTodo: {
      draft: 'Nog niet verzonden. De organisatie kan dit doen met ‘Opnieuw verzenden’.',
      sent: 'De link in de e-mail werkt nog. Laat ook de spammap controleren.',
      accepted: 'De persoon is lid geworden van de organisatie.',
      expired:
        'Links verlopen na 24 uur. De persoon kan een nieuwe aanvragen door de oude te openen, of de organisatie kan opnieuw verzenden.',
      revoked: 'Ingetrokken door de organisatie, of toen haar portaaltoegang werd uitgeschakeld.',
      blocked:
        'Het adres is geblokkeerd. Deblokkeer het en laat de organisatie de uitnodiging opnieuw verzenden.',
    },
  },
  deadLetters: {
    lead: 'Gebeurtenissen die een service niet kon verwerken, met de reden. Er gaat niets verloren: probeer ze opnieuw zodra de oorzaak is verholpen.',
    event: 'Gebeurtenis',
    consumer: 'Service',
    since: 'Mislukt',
    status: 'Status',
    statuses: {
      waiting: 'Wachtend',
      retried: 'Opnieuw geprobeerd',
    },
    attempts_one: '{{count}} poging',
    attempts_other: '{{count}} pogingen',
    retry: 'Opnieuw proberen',
    retryNamed: '{{event}} opnieuw proberen',
    retried:
      'Opnieuw naar {{consumer}} verzonden. Mislukt het weer, dan verschijnt de gebeurtenis hier opnieuw.',
    retriedAt: '{{when}} opnieuw geprobeerd',
    notRetried: 'Opnieuw proberen mislukt',
    content: 'Inhoud van de gebeurtenis',
    none: {
      waiting: 'Geen mislukte gebeurtenissen',
      retried: 'Geen opnieuw geprobeerde gebeurtenissen',
    },
    noneText: {
      waiting: 'Elke service heeft elke gebeurtenis verwerkt.',
      retried: 'Gebeurtenissen die u opnieuw probeert, verschijnen hier.',
    },
  },
};
