export const shell = {
  failure: {
    title: 'Esta página deixou de funcionar',
    text: 'Os seus dados estão seguros. Recarregue a página; se não ajudar, envie os detalhes do erro ao apoio.',
    notLoaded: 'Não foi possível carregar esta página',
    notLoadedText:
      'O portal pode ter sido atualizado ou a ligação foi interrompida. Recarregue a página.',
    reload: 'Recarregar a página',
    copy: 'Copiar os detalhes do erro',
    offline: 'Sem ligação. A ligar novamente…',
  },
  palette: {
    title: 'Procurar ou ir para',
    placeholder: 'Procurar clientes, pessoas, páginas e ações',
    pages: 'Páginas',
    actions: 'Ações',
    customers: 'Clientes',
    people: 'Pessoas',
  },
  keys: {
    title: 'Atalhos de teclado',
    palette: 'Procurar ou ir para',
    search: 'Procurar nesta lista',
    help: 'Mostrar estes atalhos',
  },
} as const;
