export const portalViews = {
  portalViews: {
    title: 'Portal van {{name}} bekijken',
    lead: 'U ziet de portal zoals iemand met deze rol en kunt niets wijzigen. Wat de klant voor zichzelf houdt, wordt niet getoond: de contacten, rollen en het auditlogboek. De weergave duurt 30 minuten en staat in het auditlogboek van de klant.',
    role: 'Bekijken als',
    start: 'Portal bekijken',
    banner: 'U bekijkt de portal van {{name}} als {{role}}. U kunt niets wijzigen.',
    access: 'Portaltoegang: {{status}}',
    until: 'Tot {{time}}',
    exit: 'Weergave sluiten',
  },
} as const;
