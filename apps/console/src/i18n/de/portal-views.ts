export const portalViews = {
  portalViews: {
    title: 'Portal von {{name}} ansehen',
    lead: 'Sie sehen das Portal wie jemand mit dieser Rolle und können nichts ändern. Was der Kunde für sich behält, wird nicht gezeigt: seine Kontakte, Rollen und sein Protokoll. Die Ansicht dauert 30 Minuten und steht im Protokoll des Kunden.',
    role: 'Ansehen als',
    start: 'Portal ansehen',
    banner: 'Sie sehen das Portal von {{name}} als {{role}}. Sie können nichts ändern.',
    access: 'Portalzugang: {{status}}',
    until: 'Bis {{time}}',
    exit: 'Ansicht beenden',
  },
} as const;
