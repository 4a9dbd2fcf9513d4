/** Errors of form fields and of cells in imported files. */
export const fieldErrors = {
  fieldErrors: {
    required: 'Este campo é obrigatório.',
    'unknown-field': 'Campo desconhecido.',
    'too-short': 'Use pelo menos {{count}} caracteres.',
    'too-long': 'Use no máximo {{count}} caracteres.',
    'too-many': 'No máximo {{count}}.',
    'out-of-range': 'Fora do intervalo; o limite é {{count}}.',
    'not-an-option': 'Tem de ser um destes: {{list}}.',
    'not-an-email': 'Introduza um endereço de e-mail válido.',
    'not-a-url': 'Introduza um URL válido que comece por https://.',
    'not-a-date': 'Introduza uma data válida.',
    'not-allowed-characters': 'Contém caracteres que não são permitidos.',
    'not-utf-8': 'Alguns caracteres não são legíveis. Guarde o ficheiro como “CSV UTF-8”.',
    invalid: 'Este valor não é válido.',
    'no-header': 'O ficheiro tem de começar por uma linha de cabeçalho.',
    'missing-column': 'Falta esta coluna.',
    'unknown-column': 'Coluna desconhecida.',
    'repeated-column': 'Esta coluna aparece duas vezes.',
    'extra-cell': 'Esta linha tem mais células do que o cabeçalho.',
    'unclosed-quote': 'Aspas por fechar.',
    'misplaced-quote': 'Aspas inesperadas.',
    'row-too-long': 'Esta linha é demasiado longa.',
    'too-many-rows': 'Demasiadas linhas; o limite é {{count}}.',
    'code-or-serial-number':
      'É necessário um código ou número de série para identificar o equipamento.',
  },
} as const;
