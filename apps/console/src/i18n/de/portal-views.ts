export const portalViews = {
  portalViews: {
    title: 'Portal von {{name}} ansehen',
    lead: 'Sie sehen das Portal wie jemand mit dieser Rolle und können nichts ändern. Was der Kunde für sich behält, wird nicht gezeigt: seine Kontakte, Rollen und sein Audit-Protokoll. Die Ansicht dauert 30 Minuten und wird im Audit-Protokoll des Kunden vermerkt.',
    role: 'Ansehen als',
    start: 'Portal ansehen',
    banner: 'Sie sehen das Portal von {{name}} als {{role}}. Sie können nichts ändern.',
    access: 'Portalzugang: {{status}}',
    until: 'Bis {{time}}',
    exit: 'Ansicht beenden',
  },
} as const;
