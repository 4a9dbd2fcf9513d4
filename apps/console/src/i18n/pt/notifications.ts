export const notifications = {
  notifications: {
    title: 'Notificações',
    lead: 'O que aconteceu na sua organização, do mais recente para o mais antigo.',
    open: 'Notificações',
    unread_zero: 'Notificações, nenhuma por ler',
    unread_one: 'Notificações, {{count}} por ler',
    unread_other: 'Notificações, {{count}} por ler',
    unreadMark: 'por ler',
    markRead: 'Marcar como lida',
    markNamedRead: 'Marcar “{{title}}” como lida',
    readAll: 'Marcar todas como lidas',
    all: 'Mostrar todas',
    settings: 'Definições de notificações',
    none: 'Sem notificações',
    noneText:
      'As novidades dos seus trabalhos, equipamentos e sessões de vídeo aparecem aqui à medida que acontecem.',
    events: {
      job: {
        created: 'Novo trabalho',
        moved: 'Estado do trabalho: {{state}}',
        changed: 'Trabalho atualizado',
        commented: 'Novo comentário',
        told: 'Sobre um trabalho',
      },
      asset: {
        created: 'Novo equipamento',
        moved: 'Estado do equipamento: {{state}}',
        changed: 'Equipamento atualizado',
        commented: 'Novo comentário',
        told: 'Sobre um equipamento',
      },
      code: {
        created: 'Novo código',
        moved: 'Código atualizado',
        changed: 'Código do equipamento atualizado',
        commented: 'Novo comentário',
        told: 'Sobre um código',
      },
      'video-session': {
        created: 'Sessão de vídeo planeada',
        moved: 'Estado da sessão de vídeo: {{state}}',
        changed: 'Sessão de vídeo atualizada',
        commented: 'Novo comentário',
        told: 'Sobre uma sessão de vídeo',
      },
      notice: {
        created: 'Aviso',
        moved: 'Aviso',
        changed: 'Aviso',
        commented: 'Aviso',
        told: 'Aviso',
      },
    },
    notices: {
      'domain-record-missing': {
        title: 'Falta o registo DNS de {{subject}}',
        text: 'Publique-o de novo: após três dias seguidos sem ele, os links nos e-mails levam ao endereço predefinido.',
      },
      'domain-record-wrong': {
        title: 'O registo DNS de {{subject}} tem outro valor',
        text: 'Corrija-o: após três dias seguidos sem o valor certo, os links nos e-mails levam ao endereço predefinido.',
      },
      'domain-unverified': {
        title: '{{subject}} já não está verificado',
        text: 'O registo DNS faltou ou teve outro valor durante três dias seguidos. Os links nos e-mails levam ao endereço predefinido até verificar de novo o domínio.',
      },
      'webhook-failing': {
        title: 'O webhook para {{subject}} foi desativado',
        text: 'As entregas falharam repetidamente. Nada lhe é enviado até o ativar de novo; a lista de entregas mostra o último erro.',
      },
      'webhook-gone': {
        title: 'O webhook para {{subject}} foi desativado',
        text: 'O servidor respondeu que o endereço já não existe (410). Nada lhe é enviado até o ativar de novo.',
      },
      'api-key-created': {
        title: 'Nova chave de API: {{subject}}',
        text: 'Quem a tiver pode agir como esta conta de serviço. Se não o esperava, elimine a chave e descubra quem a criou.',
      },
      'api-key-refused': {
        title: 'Chave de API usada fora das suas redes: {{subject}}',
        text: 'O pedido foi recusado. Se não era seu, outra pessoa tem a chave: substitua-a. Recebe no máximo um aviso por hora; as restantes tentativas estão no registo de auditoria.',
      },
    },
    choices: 'Notificações',
    choicesLead: 'Escolha que notificações recebe em {{organization}}, na aplicação e por e-mail.',
    kind: 'Tipo',
    inApp: 'Na aplicação',
    mail: 'E-mail',
    kinds: {
      code: 'Códigos',
      asset: 'Equipamentos',
      job: 'Trabalhos',
      'video-session': 'Sessões de vídeo',
      notice: 'Avisos',
    },
    choice: '{{kind}}: {{channel}}',
  },
} as const;
