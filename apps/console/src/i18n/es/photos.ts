export const photos = {
  photos: {
    title: 'Fotos',
    add: 'Añadir fotos',
    adding: 'Subiendo fotos…',
    hint: 'Hasta 10 fotos (JPEG, PNG o WebP) de 10 MB cada una. Se eliminan los datos de ubicación.',
    size: '{{size}} MB',
    unusable: 'no admitido',
    unusableText_one: 'Un archivo no es un JPEG, PNG o WebP de hasta 10 MB y no se subirá.',
    unusableText_other:
      '{{count}} archivos no son JPEG, PNG o WebP de hasta 10 MB y no se subirán.',
    heicText:
      'No se admiten fotos HEIC. Guárdelas antes como JPEG. En un iPhone, elija «El más compatible» en Ajustes → Cámara → Formatos.',
    leaveOut: 'Quitar {{name}}',
    none: 'No hay fotos.',
    noneText: 'Aún no hay fotos. A menudo ayudan a entender un problema.',
    look: 'Ver {{name}}',
    unnamed: 'Foto',
    open: 'Abrir en una pestaña nueva',
    remove: 'Eliminar foto',
    removeTitle: '¿Eliminar {{name}}?',
    removeText:
      'La foto se elimina para todos los que pueden ver el trabajo. No se puede deshacer.',
    notShown: 'No se puede mostrar esta foto',
    notAdded_one: 'Una foto no se ha podido subir',
    notAdded_other: '{{count}} fotos no se han podido subir',
  },
};
