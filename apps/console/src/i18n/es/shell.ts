export const shell = {
  failure: {
    title: 'Esta página ha dejado de funcionar',
    text: 'Sus datos están a salvo. Recargue la página; si no basta, envíe los detalles del error al soporte.',
    notLoaded: 'No se ha podido cargar esta página',
    notLoadedText:
      'Es posible que el portal se haya actualizado o que se haya interrumpido la conexión. Recargue la página.',
    reload: 'Recargar la página',
    copy: 'Copiar los detalles del error',
    offline: 'Sin conexión. Reconectando…',
  },
  palette: {
    title: 'Buscar o ir a',
    placeholder: 'Buscar clientes, personas, páginas y acciones',
    pages: 'Páginas',
    actions: 'Acciones',
    customers: 'Clientes',
    people: 'Personas',
  },
  keys: {
    title: 'Atajos de teclado',
    palette: 'Buscar o ir a',
    search: 'Buscar en esta lista',
    help: 'Mostrar estos atajos',
  },
};
