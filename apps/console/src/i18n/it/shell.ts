export const shell = {
  failure: {
    title: 'Questa pagina ha smesso di funzionare',
    text: 'I tuoi dati sono al sicuro. Ricarica la pagina; se non basta, invia i dettagli dell’errore all’assistenza.',
    notLoaded: 'Impossibile caricare questa pagina',
    notLoadedText:
      'Il portale potrebbe essere stato aggiornato, o la connessione si è interrotta. Ricarica la pagina.',
    reload: 'Ricarica la pagina',
    copy: 'Copia i dettagli dell’errore',
    offline: 'Connessione assente. Nuovo tentativo…',
  },
  palette: {
    title: 'Cerca o vai a',
    placeholder: 'Cerca clienti, persone, pagine e azioni',
    pages: 'Pagine',
    actions: 'Azioni',
    customers: 'Clienti',
    people: 'Persone',
  },
  keys: {
    title: 'Scorciatoie da tastiera',
    palette: 'Cerca o vai a',
    search: 'Cerca in questo elenco',
    help: 'Mostra queste scorciatoie',
  },
};
