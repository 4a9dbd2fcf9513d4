export const photos = {
  photos: {
    title: 'Foto',
    add: 'Aggiungi foto',
    adding: 'Caricamento delle foto…',
    hint: 'Fino a 10 foto (JPEG, PNG o WebP) da 10 MB ciascuna. I dati di posizione vengono rimossi.',
    size: '{{size}} MB',
    unusable: 'non supportato',
    unusableText_one: 'Un file non è un JPEG, PNG o WebP fino a 10 MB e non verrà caricato.',
    unusableText_other:
      '{{count}} file non sono JPEG, PNG o WebP fino a 10 MB e non verranno caricati.',
    heicText:
      'Le foto HEIC non sono supportate. Salvale prima come JPEG. Su un iPhone, scegli «Più compatibile» in Impostazioni → Fotocamera → Formati.',
    leaveOut: 'Togli {{name}}',
    none: 'Nessuna foto.',
    noneText: 'Ancora nessuna foto. Le foto aiutano spesso a capire un problema.',
    look: 'Mostra {{name}}',
    unnamed: 'Foto',
    open: 'Apri in una nuova scheda',
    remove: 'Elimina foto',
    removeTitle: 'Eliminare {{name}}?',
    removeText:
      'La foto viene eliminata per tutti coloro che possono vedere l’intervento. L’operazione è irreversibile.',
    notShown: 'Impossibile mostrare questa foto',
    notAdded_one: 'Una foto non è stata caricata',
    notAdded_other: '{{count}} foto non sono state caricate',
  },
};
