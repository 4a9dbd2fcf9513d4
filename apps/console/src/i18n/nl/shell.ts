export const shell = {
  failure: {
    title: 'Deze pagina werkt niet meer',
    text: 'Uw gegevens zijn veilig. Laad de pagina opnieuw; helpt dat niet, stuur dan de foutdetails naar de ondersteuning.',
    notLoaded: 'Deze pagina kon niet worden geladen',
    notLoadedText:
      'Het portaal is misschien bijgewerkt, of uw verbinding is onderbroken. Laad de pagina opnieuw.',
    reload: 'Pagina opnieuw laden',
    copy: 'Foutdetails kopiëren',
    offline: 'Geen verbinding. Opnieuw verbinden…',
  },
  palette: {
    title: 'Zoeken of gaan naar',
    placeholder: 'Zoek klanten, personen, pagina’s en acties',
    pages: 'Pagina’s',
    actions: 'Acties',
    customers: 'Klanten',
    people: 'Personen',
  },
  keys: {
    title: 'Sneltoetsen',
    palette: 'Zoeken of gaan naar',
    search: 'Zoeken in deze lijst',
    help: 'Deze sneltoetsen tonen',
  },
};
