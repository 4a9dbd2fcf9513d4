export const shell = {
  failure: {
    title: 'This page stopped working',
    text: 'Your data is safe. Reload the page; if that doesn’t help, send the error details to support.',
    notLoaded: 'This page could not be loaded',
    notLoadedText:
      'The portal may have been updated, or your connection was interrupted. Reload the page.',
    reload: 'Reload page',
    copy: 'Copy error details',
    offline: 'Can’t connect. Reconnecting…',
  },
  palette: {
    title: 'Search or go to',
    placeholder: 'Search customers, people, pages and actions',
    pages: 'Pages',
    actions: 'Actions',
    customers: 'Customers',
    people: 'People',
  },
  keys: {
    title: 'Keyboard shortcuts',
    palette: 'Search or go to',
    search: 'Search in this list',
    help: 'Show these shortcuts',
  },
} as const;
