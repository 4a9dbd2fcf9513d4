export const home = {
  home: {
    statistics: 'Estatísticas',
    waiting: 'À espera de acesso',
    waitingLead: 'Clientes que ainda não aceitaram, a começar por quem espera há mais tempo.',
    all: 'Todos ({{count}})',
    since: 'Pendente desde',
    noneWaiting: 'Ninguém está à espera.',
    resendTo: 'Reenviar o e-mail de ativação a {{name}}',
    bounced: 'Corrigir o endereço',
    accepted: 'Aceites recentemente',
    acceptedLead_one: 'Nas últimas 24 horas.',
    acceptedLead_other: 'Nos últimos {{count}} dias.',
    noneAccepted: 'Ninguém aceitou recentemente.',
    setup: 'Primeiros passos',
    setupLead: '{{done}} de {{count}} concluídos.',
    hide: 'Ocultar a lista',
    done: 'Concluído',
    notDone: 'Por fazer',
    steps: {
      brand: {
        title: 'Adicione o seu logótipo',
        text: 'Aparece nos e-mails e nas páginas de início de sessão.',
      },
      terms: {
        title: 'Publique os seus termos',
        text: 'Os clientes aceitam-nos antes de usar o portal.',
      },
      customer: {
        title: 'Adicione o primeiro cliente',
        text: 'Ou importe todos a partir de um ficheiro.',
      },
      access: {
        title: 'Ative o acesso ao portal',
        text: 'O cliente recebe um e-mail com um link de ativação.',
      },
    },
  },
} as const;
