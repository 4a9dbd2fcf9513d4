/** The title of each problem, and what a user of the console can do about it. */
export const problems = {
  'account-not-erasable': {
    title: 'Esta conta não pode ser apagada',
    remedy: 'Retire-lhe primeiro a função na plataforma.',
  },
  'application-not-open': {
    title: 'Aplicação não disponível',
    remedy: 'Inicie sessão na organização que usa a aplicação.',
  },
  'device-code-unknown': {
    title: 'Código desconhecido',
    remedy: 'Compare-o com o do dispositivo ou comece lá outra vez.',
  },
  'portal-view-is-read-only': {
    title: 'Está apenas a ver o portal',
    remedy: 'Saia da visualização para fazer alterações.',
  },
  'portal-view-ended': {
    title: 'A visualização do portal terminou',
    remedy: 'Inicie outra a partir da página do cliente.',
  },
  'not-in-portal-view': {
    title: 'Isto não faz parte da visualização',
    remedy: 'Saia da visualização para ver os seus próprios dados.',
  },
  offline: {
    title: 'Sem ligação',
    remedy: 'Verifique a sua ligação e tente novamente.',
  },
  'access-not-open': {
    title: 'O acesso ao portal não está ativo',
    remedy: 'Ative primeiro o acesso ao portal do cliente.',
  },
  'access-off': {
    title: 'O acesso ao portal nunca foi ativado',
    remedy: 'Ative-o primeiro e escolha depois as áreas.',
  },
  'access-not-pending': {
    title: 'O acesso ao portal não está pendente',
    remedy: 'Os e-mails de ativação só podem ser enviados enquanto o acesso está pendente.',
  },
  'activation-not-needed': {
    title: 'Este cliente já pode iniciar sessão',
    remedy: 'Adicione mais pessoas em Convites.',
  },
  'administrator-required': {
    title: 'Esta organização não tem administrador',
    remedy: 'Torne primeiro um dos membros administrador.',
  },
  'already-member': {
    title: 'Esta pessoa já é membro',
    remedy: 'Mude antes as funções do membro.',
  },
  'response-not-stored': {
    title: 'Isto já foi feito',
    remedy: 'Veja o que foi criado. Se perdeu o segredo, elimine-o e crie outro.',
  },
  'area-not-open': {
    title: 'Esta área não está disponível para a sua organização',
    remedy: 'Peça acesso ao seu fornecedor.',
  },
  'asset-code-taken': {
    title: 'Este código já está a ser usado',
    remedy: 'Use outro código ou retire-o primeiro do outro equipamento.',
  },
  'contact-exists': {
    title: 'Já existe um contacto com este endereço',
    remedy: 'Edite o contacto existente.',
  },
  'contact-is-user': {
    title: 'Este contacto é um utilizador',
    remedy:
      'O endereço de um utilizador não pode ser mudado. Adicione outro contacto para o outro endereço.',
  },
  'cross-site-request': {
    title: 'Este pedido foi bloqueado',
    remedy: 'Recarregue a página e tente novamente.',
  },
  'customer-email-missing': {
    title: 'O cliente não tem endereço de e-mail',
    remedy: 'Edite o cliente, adicione um endereço de e-mail válido e ative depois o acesso.',
  },
  'customer-archived': {
    title: 'Este cliente está arquivado',
    remedy: 'Restaure primeiro o cliente.',
  },
  'customer-not-archived': {
    title: 'Este cliente não está arquivado',
    remedy: 'Arquive primeiro o cliente.',
  },
  'customer-independent': {
    title: 'Este cliente é independente',
    remedy: 'Fale com um administrador dessa organização.',
  },
  'customer-not-corporate': {
    title: 'Só as empresas podem ter acesso ao portal',
    remedy: 'Se for uma empresa, edite o cliente e mude o tipo para empresa.',
  },
  'department-bound': {
    title: 'Só pode gerir o seu próprio departamento',
    remedy: 'Fale com um administrador da sua organização.',
  },
  'department-in-use': {
    title: 'Este departamento está a ser usado',
    remedy: 'Mude primeiro os seus clientes, membros e contactos para outro departamento.',
  },
  'department-name-taken': {
    title: 'Já existe um departamento com este nome',
    remedy: 'Escolha outro nome.',
  },
  'domain-not-verified': {
    title: 'O domínio não está verificado',
    remedy: '$t(branding.domainFaults.{{reason}})',
  },
  'email-blocked': {
    title: 'Este endereço de e-mail está bloqueado',
    remedy:
      'Um servidor de e-mail rejeitou-o. Corrija o endereço ou peça ao apoio para retirar o bloqueio.',
  },
  'email-domain-not-allowed': {
    title: 'Este domínio de e-mail não é permitido',
    remedy:
      'Use um dos domínios da sua conta. Para adicionar outro, fale com o seu contacto de apoio.',
  },
  'idempotency-key-reused': {
    title: 'Este pedido já foi enviado com outro conteúdo',
    remedy: 'Recarregue a página e tente novamente.',
  },
  internal: {
    title: 'Algo correu mal',
    remedy: 'Tente novamente. Se o problema continuar, envie ao apoio o ID de rastreio.',
  },
  'invalid-credentials': {
    title: 'Nome de utilizador ou palavra-passe errados',
    remedy: 'Verifique ambos ou redefina a sua palavra-passe.',
  },
  'invalid-request': {
    title: 'Alguns campos não são válidos',
    remedy: 'Corrija os campos assinalados e tente novamente.',
  },
  'invitation-exists': {
    title: 'Esta pessoa já foi convidada',
    remedy: 'Reenvie o convite existente ou elimine-o primeiro.',
  },
  'invitation-expired': {
    title: 'Este link expirou',
    remedy: 'Use o e-mail mais recente ou peça outro link.',
  },
  'invitation-in-use': {
    title: 'Este link está a ser usado neste momento',
    remedy: 'Tente novamente dentro de alguns segundos.',
  },
  'invitation-not-open': {
    title: 'Este convite já não está aberto',
    remedy: 'Envie outro convite, a não ser que a pessoa já seja membro.',
  },
  'invitation-unknown': {
    title: 'Link inválido',
    remedy: 'Abra o link exatamente como está no e-mail ou contacte quem lhe enviou o convite.',
  },
  'invitation-used': {
    title: 'Este link já foi usado',
    remedy: 'Inicie sessão. Se não usou este link, redefina a sua palavra-passe.',
  },
  'invitation-withdrawn': {
    title: 'Este convite foi revogado',
    remedy: '$t(invitations.because.{{because}}) Peça outro convite a quem lho enviou.',
  },
  'access-closed': {
    title: 'O acesso ao portal está desativado neste momento',
    remedy: 'O seu link é válido durante 24 horas: tente novamente quando o acesso for ativado.',
  },
  'inviter-not-authorized': {
    title: 'Este convite tem de ser enviado outra vez',
    remedy: 'Peça à organização para o reenviar. Vai receber outro link por e-mail.',
  },
  'invalid-assignee': {
    title: 'Esta pessoa não pode ficar com o trabalho',
    remedy: 'Escolha um membro da sua organização.',
  },
  'invalid-attachment': {
    title: 'Esta fotografia não pode ser usada',
    remedy: 'Escolha um JPEG, PNG ou WebP completo com até 10 MB.',
  },
} as const;
