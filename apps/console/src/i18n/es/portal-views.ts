export const portalViews = {
  portalViews: {
    title: 'Ver el portal de {{name}}',
    lead: 'Verá el portal como lo ve alguien con este rol y no podrá cambiar nada. No se muestra lo que el cliente guarda para sí: sus contactos, sus roles y su registro de auditoría. La vista dura 30 minutos y consta en el registro de auditoría del cliente.',
    role: 'Ver como',
    start: 'Ver el portal',
    banner: 'Está viendo el portal de {{name}} como {{role}}. No puede cambiar nada.',
    access: 'Acceso al portal: {{status}}',
    until: 'Hasta las {{time}}',
    exit: 'Salir de la vista',
  },
} as const;
