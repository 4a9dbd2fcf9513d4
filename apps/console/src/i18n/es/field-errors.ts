import type { Texts } from '../texts.js';

export const fieldErrors: Pick<Texts, 'fieldErrors'> = {
  fieldErrors: {
    required: 'Este campo es obligatorio.',
    'unknown-field': 'Campo desconocido.',
    'too-short': 'Use al menos {{count}} caracteres.',
    'too-long': 'Use como máximo {{count}} caracteres.',
    'too-many': '{{count}} como máximo.',
    'out-of-range': 'Fuera de rango; el límite es {{count}}.',
    'not-an-option': 'Valores posibles: {{list}}.',
    'not-an-email': 'Introduzca una dirección de correo válida.',
    'not-a-url': 'Introduzca una URL válida que empiece por https://.',
    'not-a-date': 'Introduzca una fecha válida.',
    'not-allowed-characters': 'Contiene caracteres no permitidos.',
    'not-utf-8': 'Algunos caracteres no se pueden leer. Guarde el archivo como «CSV UTF-8».',
    invalid: 'Este valor no es válido.',
    'no-header': 'El archivo debe empezar con una fila de encabezado.',
    'missing-column': 'Falta esta columna.',
    'unknown-column': 'Columna desconocida.',
    'repeated-column': 'Esta columna aparece dos veces.',
    'extra-cell': 'Esta fila tiene más celdas que el encabezado.',
    'unclosed-quote': 'Comillas sin cerrar.',
    'misplaced-quote': 'Comillas inesperadas.',
    'row-too-long': 'Esta fila es demasiado larga.',
    'too-many-rows': 'Demasiadas filas; el límite es {{count}}.',
    'code-or-serial-number':
      'Hace falta un código o un número de serie para identificar el equipo.',
  },
};
