export const portalViews = {
  portalViews: {
    title: 'Portaal van {{name}} bekijken',
    lead: 'U ziet het portaal zoals iemand met deze rol en kunt niets wijzigen. Wat de klant voor zichzelf houdt, wordt niet getoond: de contacten, rollen en de auditlog. De weergave duurt 30 minuten en staat in de auditlog van de klant.',
    role: 'Bekijken als',
    start: 'Portaal bekijken',
    banner: 'U bekijkt het portaal van {{name}} als {{role}}. U kunt niets wijzigen.',
    access: 'Portaaltoegang: {{status}}',
    until: 'Tot {{time}}',
    exit: 'Weergave sluiten',
  },
} as const;
