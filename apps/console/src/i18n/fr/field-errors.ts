export const fieldErrors = {
  fieldErrors: {
    required: 'Ce champ est obligatoire.',
    'unknown-field': 'Champ inconnu.',
    'too-short': 'Saisissez au moins {{count}} caractères.',
    'too-long': 'Saisissez au plus {{count}} caractères.',
    'too-many': '{{count}} au maximum.',
    'out-of-range': 'Hors limites ; la limite est {{count}}.',
    'not-an-option': 'Valeurs possibles : {{list}}.',
    'not-an-email': 'Saisissez une adresse e-mail valide.',
    'not-a-url': 'Saisissez une URL valide commençant par https://.',
    'not-a-date': 'Saisissez une date valide.',
    'not-allowed-characters': 'Contient des caractères non autorisés.',
    'not-utf-8':
      'Certains caractères sont illisibles. Enregistrez le fichier au format « CSV UTF-8 ».',
    invalid: 'Cette valeur n’est pas valide.',
    'no-header': 'Le fichier doit commencer par une ligne d’en-tête.',
    'missing-column': 'Cette colonne manque.',
    'unknown-column': 'Colonne inconnue.',
    'repeated-column': 'Cette colonne figure deux fois.',
    'extra-cell': 'Cette ligne contient plus de cellules que l’en-tête.',
    'unclosed-quote': 'Guillemet non fermé.',
    'misplaced-quote': 'Guillemet inattendu.',
    'row-too-long': 'Cette ligne est trop longue.',
    'too-many-rows': 'Trop de lignes ; la limite est {{count}}.',
    'code-or-serial-number':
      'Un code ou un numéro de série est nécessaire pour identifier l’équipement.',
  },
};
