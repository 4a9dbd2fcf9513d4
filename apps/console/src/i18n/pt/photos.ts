export const photos = {
  photos: {
    title: 'Fotografias',
    add: 'Adicionar fotografias',
    adding: 'A carregar fotografias…',
    hint: 'Até 10 fotografias (JPEG, PNG ou WebP), de 10 MB cada. Os dados de localização são retirados.',
    size: '{{size}} MB',
    unusable: 'não suportado',
    unusableText_one: 'Um ficheiro não é JPEG, PNG ou WebP com até 10 MB e não será carregado.',
    unusableText_other:
      '{{count}} ficheiros não são JPEG, PNG ou WebP com até 10 MB e não serão carregados.',
    heicText:
      'As fotografias HEIC não são suportadas. Guarde-as primeiro como JPEG. Num iPhone, escolha “Mais compatível” em Definições → Câmara → Formatos.',
    leaveOut: 'Retirar {{name}}',
    none: 'Sem fotografias.',
    noneText: 'Ainda sem fotografias. Muitas vezes ajudam a compreender um problema.',
    look: 'Ver {{name}}',
    unnamed: 'Fotografia',
    open: 'Abrir num novo separador',
    remove: 'Retirar fotografia',
    removeTitle: 'Retirar {{name}}?',
    removeText: 'A fotografia é eliminada para todos os que veem o trabalho. Não pode anular isto.',
    notShown: 'Não é possível mostrar esta fotografia',
    notAdded_one: 'Não foi possível carregar uma fotografia',
    notAdded_other: 'Não foi possível carregar {{count}} fotografias',
  },
} as const;
