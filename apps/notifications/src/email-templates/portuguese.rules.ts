import type { Wording } from './wording.rules.js';

export const portuguese: Wording = {
  locale: 'pt-PT',
  greeting: (name) => (name ? `Olá, ${name},` : 'Olá,'),
  onceUntil: (moment) => `O link funciona uma única vez, até ${moment}.`,
  invitation: {
    subject: (organization) => `Convite para ${organization}`,
    opening: (who, organization) =>
      `${who === null ? 'Recebeu um convite' : `${who} enviou-lhe um convite`} para entrar em ${organization}. Abra o link para ativar a sua conta.`,
    portal: (provider) => `A sua conta dá acesso ao portal de ${provider}.`,
    button: 'Ativar a conta',
    otherwise:
      'Se não esperava este e-mail, ignore-o: nada acontece enquanto o link não for usado.',
    foot: (provider) => `Este convite foi enviado a partir do portal de ${provider}.`,
  },
  accountFoot: (provider) =>
    `Recebe este e-mail porque diz respeito à sua conta em ${provider}. Não pode ser desativado.`,
  passwordReset: {
    subject: 'Redefinir a palavra-passe',
    opening: 'Foi pedida a redefinição da sua palavra-passe. Abra o link para escolher uma nova.',
    button: 'Escolher outra palavra-passe',
    otherwise: 'Se não fez este pedido, ignore este e-mail: a sua palavra-passe continua a mesma.',
  },
  passwordChanged: {
    subject: 'A sua palavra-passe foi alterada',
    opening:
      'A palavra-passe da sua conta acaba de ser alterada. Se fez esta alteração, não precisa de fazer nada.',
    button: 'Ir para o portal',
    otherwise:
      'Se não fez esta alteração, redefina já a sua palavra-passe e avise o seu administrador.',
  },
  administratorAdded: {
    subject: (organization) => `Novo administrador em ${organization}`,
    opening: (who, organization) =>
      `${who ?? 'Alguém'} passou a ser administrador de ${organization} e pode gerir pessoas, funções e definições.`,
    button: 'Rever as permissões',
    otherwise: 'Se não estava à espera disto, retire a função e descubra quem a atribuiu.',
  },
  digest: {
    subject: (count, organization) => `${count} novidades de ${organization}`,
    opening: (organization) => `Estas são as novidades de ${organization}:`,
    more: (count) => `E mais ${count} no portal.`,
    button: 'Abrir o portal',
    why: (organization) =>
      `Recebe este e-mail porque as notificações por e-mail estão ativas para si em ${organization}.`,
    unsubscribe: 'Cancelar as notificações por e-mail',
  },
  kinds: {
    job: 'Trabalho',
    asset: 'Equipamento',
    code: 'Código do equipamento',
    'video-session': 'Sessão de vídeo',
    notice: 'Aviso',
  },
  notices: {
    'domain-record-missing': {
      title: (subject) => `Falta o registo DNS de ${subject}`,
      text: 'Publique-o de novo: após três dias seguidos sem ele, os links nos e-mails levam ao endereço predefinido.',
    },
    'domain-record-wrong': {
      title: (subject) => `O registo DNS de ${subject} tem outro valor`,
      text: 'Corrija-o: após três dias seguidos sem o valor certo, os links nos e-mails levam ao endereço predefinido.',
    },
    'domain-unverified': {
      title: (subject) => `${subject} já não está verificado`,
      text: 'O registo DNS faltou ou teve outro valor durante três dias seguidos. Os links nos e-mails levam ao endereço predefinido até verificar de novo o domínio.',
    },
    'webhook-failing': {
      title: (subject) => `O webhook para ${subject} foi desativado`,
      text: 'As entregas falharam repetidamente. Nada lhe é enviado até o ativar de novo; a lista de entregas mostra o último erro.',
    },
    'webhook-gone': {
      title: (subject) => `O webhook para ${subject} foi desativado`,
      text: 'O servidor respondeu que o endereço já não existe (410). Nada lhe é enviado até o ativar de novo.',
    },
    'api-key-created': {
      title: (subject) => `Nova chave de API: ${subject}`,
      text: 'Quem a tiver pode agir como esta conta de serviço. Se não o esperava, elimine a chave e descubra quem a criou.',
    },
    'api-key-refused': {
      title: (subject) => `Chave de API usada fora das suas redes: ${subject}`,
      text: 'O pedido foi recusado. Se não era seu, outra pessoa tem a chave: substitua-a. Recebe no máximo um aviso por hora; as restantes tentativas estão no registo de auditoria.',
    },
  },
  isNew: 'Novo',
  isChanged: 'Alterado',
  comments: (count) => (count === 1 ? '1 comentário' : `${count} comentários`),
  states: {
    new: 'Novo',
    planned: 'Planeado',
    'in-progress': 'Em curso',
    'on-hold': 'Em espera',
    resolved: 'Resolvido',
    closed: 'Fechado',
    'in-operation': 'Em funcionamento',
    'needs-attention': 'Requer atenção',
    'out-of-order': 'Fora de serviço',
    retired: 'Retirado',
    running: 'A decorrer',
    ended: 'Terminada',
  },
};
