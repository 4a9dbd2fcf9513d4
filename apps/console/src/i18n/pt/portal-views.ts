export const portalViews = {
  portalViews: {
    title: 'Ver o portal de {{name}}',
    lead: 'Verá o portal como alguém com esta função e não poderá alterar nada. O que o cliente guarda para si não é mostrado: os seus contactos, funções e registo de auditoria. A visualização dura 30 minutos e fica no registo de auditoria do cliente.',
    role: 'Ver como',
    start: 'Ver o portal',
    banner: 'Está a ver o portal de {{name}} como {{role}}. Não pode alterar nada.',
    access: 'Acesso ao portal: {{status}}',
    until: 'Até às {{time}}',
    exit: 'Sair da visualização',
  },
} as const;
