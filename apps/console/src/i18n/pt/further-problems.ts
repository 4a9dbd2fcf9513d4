/** The other half, from j to z. */
export const furtherProblems = {
  'invalid-job-transition': {
    title: 'Mudança de estado não permitida',
    remedy: 'Talvez outra pessoa tenha alterado o trabalho. Recarregue a página.',
  },
  'last-administrator': {
    title: 'Este é o último administrador',
    remedy: 'Torne primeiro outro membro administrador.',
  },
  'malformed-request': {
    title: 'Não foi possível ler o pedido',
    remedy: 'Recarregue a página e tente novamente.',
  },
  'module-not-enabled': {
    title: 'Este módulo não está ativo para a sua organização',
    remedy: 'Peça ao operador desta instalação para ativar o acesso de clientes.',
  },
  'no-account': {
    title: 'Este endereço de e-mail não está associado a nenhuma conta.',
    remedy: 'Contacte a organização que disponibiliza este portal.',
  },
  'no-terms': {
    title: 'Aqui não se aplicam Termos e Condições',
    remedy: 'Não há nada para aceitar.',
  },
  'not-found': {
    title: 'Não encontrado',
    remedy: 'Foi eliminado ou não tem acesso.',
  },
  'not-signed-in': {
    title: 'Não tem a sessão iniciada',
    remedy: 'Inicie sessão e tente novamente.',
  },
  'permission-denied': {
    title: 'Não tem permissão para fazer isto',
    remedy: 'Peça a permissão a um administrador da sua organização.',
  },
  'rate-limited': {
    title: 'Demasiadas tentativas',
    remedy: 'Tente novamente dentro de {{retryAfterSeconds}} segundos.',
  },
  'invalid-reference': {
    title: 'Isto não pertence ao cliente',
    remedy: 'Escolha algo que pertença ao mesmo cliente.',
  },
  'request-head-too-large': {
    title: 'Este pedido é demasiado grande',
    remedy: 'Elimine os cookies deste site e tente novamente.',
  },
  'request-timed-out': {
    title: 'O pedido demorou demasiado',
    remedy: 'A sua ligação estava lenta. Tente novamente ou envie menos de cada vez.',
  },
  'request-too-large': {
    title: 'Isto é demasiado grande',
    remedy: 'Envie menos de cada vez.',
  },
  'reset-link-expired': {
    title: 'Este link já não é válido',
    remedy: 'Foi usado, substituído ou expirou ao fim de uma hora. Peça outro link.',
  },
  'reset-link-unknown': {
    title: 'Link inválido',
    remedy: 'Abra o link exatamente como está no e-mail.',
  },
  'role-in-use': {
    title: 'Esta função está a ser usada',
    remedy: 'Atribua primeiro outra função aos seus membros.',
  },
  'role-name-taken': {
    title: 'Já existe uma função com este nome',
    remedy: 'Escolha outro nome.',
  },
  'role-unknown': {
    title: 'Esta função não existe',
    remedy: 'Escolha uma função da organização.',
  },
  'session-ended': { title: 'A sua sessão terminou', remedy: 'Inicie sessão outra vez.' },
  'invalid-signature': {
    title: 'Assinatura inválida',
    remedy: 'Contacte o operador desta instalação.',
  },
  'terms-not-accepted': {
    title: 'Não aceitou os Termos e Condições',
    remedy: 'Recarregue a página para os ler e aceitar.',
  },
  'terms-version-superseded': {
    title: 'Há uma versão mais recente dos termos',
    remedy: 'Recarregue a página para a ler.',
  },
  'timed-out': {
    title: 'A resposta demorou demasiado',
    remedy: 'A sua alteração pode ou não ter sido guardada. Recarregue a página para verificar.',
  },
  'token-stale': {
    title: 'As suas permissões mudaram',
    remedy: 'Recarregue a página.',
  },
  unavailable: {
    title: 'Serviço temporariamente indisponível',
    remedy: 'Não se perderam dados. Tente novamente dentro de momentos.',
  },
  'person-required': {
    title: 'Só pessoas podem fazer isto',
    remedy: 'Inicie sessão com a sua própria conta.',
  },
  'network-not-allowed': {
    title: 'Esta chave de API não funciona a partir daqui',
    remedy: 'Use-a a partir de uma das suas redes ou crie outra chave.',
  },
  'permission-not-held': {
    title: 'A conta de serviço não tem esta permissão',
    remedy: 'Dê primeiro à conta de serviço uma função com esta permissão.',
  },
  'expiry-in-the-past': {
    title: 'Este momento já passou',
    remedy: 'Escolha um momento posterior.',
  },
  'too-many-api-keys': {
    title: 'Demasiadas chaves de API',
    remedy: 'Elimine uma que já não seja necessária.',
  },
  'too-many-service-accounts': {
    title: 'Demasiadas contas de serviço',
    remedy: 'Elimine uma que já não seja necessária.',
  },
  'untrusted-client': {
    title: 'Este cliente não é de confiança',
    remedy: 'O operador deste portal tem de o configurar como cliente de confiança.',
  },
  'unsupported-media-type': {
    title: 'Este tipo de ficheiro não é suportado',
    remedy: 'Use um ficheiro CSV em UTF-8.',
  },
  'changed-meanwhile': {
    title: 'Entretanto, outra pessoa alterou isto',
    remedy:
      'As suas alterações não foram guardadas. Veja os novos valores junto aos campos e guarde outra vez.',
  },
  'heic-not-supported': {
    title: 'As fotografias HEIC não são suportadas',
    remedy:
      'Guarde-a primeiro como JPEG. Num iPhone, escolha “Mais compatível” em Definições > Câmara > Formatos.',
  },
  'invalid-video-session-transition': {
    title: 'Mudança de estado não permitida',
    remedy:
      'As sessões de vídeo são planeadas, depois decorrem e depois terminam. Recarregue a página.',
  },
  'portal-address-taken': {
    title: 'Endereço não disponível',
    remedy: 'Outro fornecedor usa-o. Escolha outro endereço.',
  },
  'invalid-logo': {
    title: 'Este logótipo não pode ser usado',
    remedy: 'Escolha um PNG, JPEG ou WebP com até 256 kB e entre 16 e 2000 píxeis em cada direção.',
  },
  'too-many-attachments': {
    title: 'Demasiadas fotografias',
    remedy: 'Elimine uma que já não seja necessária.',
  },
  'external-id-taken': {
    title: 'ID externo já usado',
    remedy: 'Use outro ID externo ou retire-o primeiro do outro cliente.',
  },
  'keys-instead-of-secrets': {
    title: 'A aplicação autentica-se com chaves',
    remedy: 'Retire primeiro as suas chaves públicas.',
  },
  'public-client': {
    title: 'A aplicação não tem segredos',
    remedy:
      'As aplicações de página única e nativas não podem guardar um segredo. Crie uma aplicação web para um programa num servidor.',
  },
  'replay-too-large': {
    title: 'Demasiadas entregas',
    remedy: 'Escolha um período mais curto ou menos eventos.',
  },
  'too-many-applications': {
    title: 'Demasiadas aplicações',
    remedy: 'Elimine uma que já não seja usada.',
  },
  'too-many-secrets': {
    title: 'Demasiados segredos',
    remedy: 'Elimine primeiro o segredo que já não é usado.',
  },
  'too-many-webhooks': {
    title: 'Demasiados webhooks',
    remedy: 'Elimine um que já não seja necessário.',
  },
  'webhook-disabled': {
    title: 'O webhook está desativado',
    remedy: 'Ative-o e tente novamente.',
  },
  'webhook-url-not-allowed': {
    title: 'Este URL não é permitido',
    remedy: 'Use um URL https com um endereço público ou fale com o operador desta instalação.',
  },
} as const;
