export const portalViews = {
  portalViews: {
    title: 'Vedi il portale di {{name}}',
    lead: 'Vedrai il portale come chi ha questo ruolo e non potrai modificare nulla. Ciò che il cliente tiene per sé non viene mostrato: i suoi contatti, i ruoli e il registro di audit. La vista dura 30 minuti ed è annotata nel registro di audit del cliente.',
    role: 'Vedi come',
    start: 'Vedi il portale',
    banner: 'Stai vedendo il portale di {{name}} come {{role}}. Non puoi modificare nulla.',
    access: 'Accesso al portale: {{status}}',
    until: 'Fino alle {{time}}',
    exit: 'Esci dalla vista',
  },
} as const;
